import { type ParseError, parse as parseJson } from "jsonc-parser";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { complete } from "../../server/src/features/completion";
import { accepted, insertedOnly } from "../harness/accepted";
import { corpusFiles, hasCorpus } from "../harness/corpus";

/** One of everything that completion handles in its own way. */
const SAMPLE = `{
  // a comment
  "family": "shop", "networkMode": "bridge",
  "requiresCompatibilities": ["EC2"],
  "cpu": "256",
  "volumes": [{ "name": "data" }],
  "containerDefinitions": [
    {
      "name": "web",
      "image": "nginx:1.27",
      "essential": true,
      "links": ["db:database"], /* another */
      "portMappings": [{ "containerPort": 80, "hostPort": 0 }, {}],
      "dependsOn": [{ "containerName": "db", "condition": "HEALTHY" }],
      "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-region": "eu-central-1" } },
      "linuxParameters": { "capabilities": { "add": ["NET_ADMIN"], "drop": [] } }
    },
    { "name": "db", "image": "postgres:17", "healthCheck": { "command": ["CMD", "pg_isready"] }, }
  ]
}
`;

/** Documents that are not JSON yet, or not only JSON. */
const HALF = [
  SAMPLE.replace('"bridge"', '"bri'),
  SAMPLE.replace('"essential": true,', '"ess'),
  SAMPLE.replace('"essential": true,', '"essential": '),
  SAMPLE.replace("256", `$${"{CPU}"}`).replace("80", "{{ port }}"),
  SAMPLE.replace('"db:database"', 'null, 5, {}, "').replace('"EC2"', '"EC2" "EXTERNAL"'),
  SAMPLE.replace('["EC2"]', '"EC2"').replace('"containerPort": 80', '"containerPort": "80"'),
];

const FORMS = [
  ["an object", SAMPLE],
  ["with CRLF and a byte order mark", `\uFEFF${SAMPLE.replaceAll("\n", "\r\n")}`],
  ["on one line", SAMPLE.replace("// a comment\n", "").replaceAll(/\n */g, "")],
  ["a bare array", `[{ "name": "web", "image": "nginx:1.27" }, { "name": "db", "image": "x:1", "dependsOn": [{}] }]`],
  [
    "wrapped",
    `{ "taskDefinition": { "family": "f", "containerDefinitions": [{ "name": "a", "image": "b:1" }] }, "tags": [] }`,
  ],
] as const;

function errorsOf(text: string): number {
  const errors: ParseError[] = [];
  parseJson(text.replace("\uFEFF", " "), errors, { allowTrailingComma: true });
  return errors.length;
}

function entriesAt(text: string, offset: number, analysis = analyze(text)): ReturnType<typeof complete> {
  return complete({ text, offset, analysis });
}

describe("any entry at any place", () => {
  test.each(FORMS)("%s stays JSON", (_, text) => {
    expect(errorsOf(text)).toBe(0);
    const analysis = analyze(text);
    let taken = 0;
    for (let offset = 0; offset <= text.length; offset += 1) {
      const entries = entriesAt(text, offset, analysis);
      expectSound(text, offset, entries);
      // A container's keys are many and similar, so some are tried at each cursor, and all of them somewhere.
      for (const entry of entries.filter((_, index) => entries.length < 10 || (index + offset) % 5 === 0)) {
        taken += 1;
        for (const after of new Set([accepted(text, entry), insertedOnly(text, entry)])) {
          if (errorsOf(after) > 0) throw new Error(`${entry.label} at ${offset} makes it\n${after}`);
        }
      }
    }
    expect(taken).toBeGreaterThan(200);
  });

  test.each(HALF.map((text, index) => [index, text] as const))("half a document %i has sound entries", (_, text) => {
    const analysis = analyze(text);
    let found = 0;
    for (let offset = 0; offset <= text.length; offset += 2) {
      const entries = entriesAt(text, offset, analysis);
      found += entries.length;
      expectSound(text, offset, entries);
    }
    expect(found).toBeGreaterThan(500);
  });

  test("every prefix of a file has an answer, and accepting it never throws", () => {
    let answered = 0;
    for (let end = 0; end <= SAMPLE.length; end += 3) {
      const text = SAMPLE.slice(0, end);
      const [entry] = entriesAt(text, end);
      if (entry === undefined) continue;
      answered += 1;
      expect(analyze(accepted(text, entry)).failures).toEqual([]);
    }
    expect(answered).toBeGreaterThan(50);
  });
});

/** No entry is offered twice; a range is on one line, contains the cursor, and touches no other edit. */
function expectSound(text: string, offset: number, entries: ReturnType<typeof complete>): void {
  const labels = new Set(entries.map(({ label }) => label));
  const wrong = entries.filter(({ replaced, inserted, additional }) => {
    if (
      offset < replaced.start ||
      inserted.start !== replaced.start ||
      /[\r\n]/.test(text.slice(replaced.start, replaced.end))
    ) {
      return true;
    }
    if (inserted.end < offset || replaced.end < inserted.end) return true;
    return additional.some(({ range }) => range.end >= replaced.start && range.start <= replaced.end);
  });
  if (labels.size < entries.length || wrong.length > 0) {
    throw new Error(`${wrong[0]?.label ?? "something twice"} at ${offset} of\n${text}`);
  }
}

describe("a file of ten thousand lines", () => {
  const environment = Array.from({ length: 10_000 }, (_, index) => `{ "name": "KEY_${index}", "value": "v" }`);
  const text = SAMPLE.replace('"essential": true,', `"environment": [\n${environment.join(",\n")}\n],\n"ess"`);

  test("is completed at its end as at its start", () => {
    const offset = text.indexOf('"ess"') + 4;
    expect(entriesAt(text, offset).map(({ label }) => label)).toContain("essential");
    expect(entriesAt(text, text.indexOf('"family"')).map(({ label }) => label)).toContain("memory");
  });
});

describe.skipIf(!hasCorpus)("real files", () => {
  /** Only some places of each file are tried. The step is a prime, so that they differ. */
  const STEP = 1597;

  test("stay JSON whatever is taken", () => {
    let taken = 0;
    for (const { path, text } of corpusFiles("taskdefs")) {
      if (text.length > 100_000) continue;
      const analysis = analyze(text);
      const whole = analysis.tasks[0] !== undefined && errorsOf(text) === 0;
      for (let offset = path.length; offset < text.length; offset += STEP) {
        for (const entry of entriesAt(text, offset, analysis).filter((_, index) => index % 7 === 0)) {
          taken += 1;
          const after = accepted(text, entry);
          if (whole && errorsOf(after) > 0) throw new Error(`${path}: ${entry.label} at ${offset}`);
        }
      }
    }
    expect(taken).toBeGreaterThan(500);
  });
});
