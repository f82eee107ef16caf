import fc from "fast-check";
import { parse as parseJson, stripComments } from "jsonc-parser";
import { expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import { parse } from "../../../server/src/core/document/json/parse";
import type { SyntaxNode } from "../../../server/src/core/document/node";
import { isWhole } from "../../../server/src/core/document/whole";
import { analyze } from "../../../server/src/core/judging/analyze";
import { fixAll } from "../../../server/src/core/judging/fix-all";
import { applyEdits, type TextEdit } from "../../../server/src/core/text/text";

/** Task definitions with much to add, change and remove. */
const TASKS: readonly object[] = [
  {
    family: "a",
    requiresCompatibilities: ["FARGATE"],
    cpu: "256",
    memory: "512",
    containerDefinitions: [{ name: "a" }],
  },
  {
    networkMode: "awsvpc",
    containerDefinitions: [
      {
        hostname: "a",
        links: ["b"],
        portMappings: [{ containerPort: 80, hostPort: 8080 }, { hostPort: 80 }],
        user: null,
        logConfiguration: { logDriver: "awslogs", options: { "awslogs-create-group": "false", mode: true } },
      },
      null,
      { name: "b", dnsServers: ["1.1.1.1"], essential: "true", environment: [{ name: "A", value: 1 }] },
    ],
  },
  { networkMode: "host", containerDefinitions: [{ name: "a", portMappings: [{ containerPort: 80 }], links: [] }] },
  {
    volumes: [{ name: "v", sourcePath: "/data", host: {} }],
    runtimePlatform: {},
    platformFamily: "WINDOWS_SERVER_2022_CORE",
    containerDefinitions: [
      { name: "a", memoryReservation: 2048, memory: null, secrets: [], environment: [{ name: "X", valueFrom: "/b" }] },
    ],
  },
  {
    networkMode: "host",
    runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
    containerDefinitions: [
      { name: "a", memoryReservation: 2048, memory: null, portMappings: [{ containerPort: 80, hostPort: 70000 }] },
    ],
  },
  { taskDefinition: { family: "a", revision: 1, containerDefinitions: [{ name: "a", cpu: 0 }] }, tags: [] },
];

/** The text between two tokens. `#` becomes the number of a comment. */
const gap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("", " ", "\n", "\r\n\t", "  \n  ") },
  { weight: 1, arbitrary: fc.constantFrom("/*#*/", " /* # */ ", "// #\n", " //#\r\n", "\n  // #\n  ") },
);

/** A task definition with anything that JSON with comments allows between its tokens, and some trailing commas. */
const layout = fc
  .tuple(fc.constantFrom(...TASKS), fc.infiniteStream(gap), fc.boolean())
  .map(([task, gaps, trailing]) => {
    const tokens = JSON.stringify(task).match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^"{}[\],:]+/g) ?? [];
    let count = 0;
    const space = (): string =>
      String(gaps.next().value).replace("#", () => {
        count += 1;
        return `#${count}#`;
      });
    const written = tokens.map((token, index) => {
      const closes = (token === "}" || token === "]") && !/[{[]/.test(tokens[index - 1] ?? "{");
      return `${space()}${trailing && closes ? `,${space()}` : ""}${token}`;
    });
    const end = space();
    return { task, text: written.join("") + (count % 2 === 0 ? end.trimEnd() : end) };
  });

/** A node's values at every depth, outer ones first. */
function valuesIn(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  let inner: readonly SyntaxNode[] = [];
  if (node?.kind === "array") inner = node.elements;
  if (node?.kind === "object") inner = node.members.flatMap(({ value }) => value ?? []);
  return inner.flatMap((value) => [value, ...valuesIn(value)]);
}

/** Whether an edit removes a value with its comments. An empty value is only filled. */
function takesAway({ range, newText }: TextEdit, value: SyntaxNode): boolean {
  const isEmpty =
    (value.kind === "object" && value.members.length === 0) || (value.kind === "array" && value.elements.length === 0);
  return range.start <= value.range.start && value.range.end <= range.end && !(isEmpty && /^[{[]/.test(newText));
}

/** The comments that are lost although no edit removed a whole value around them. */
function lostComments(before: string, after: string, edits: readonly TextEdit[] | undefined): readonly string[] {
  const values = valuesIn(parse(before).root);
  const kept = new Set(after.match(/#\d+#/g));
  return [...before.matchAll(/#\d+#/g)].flatMap(({ 0: comment, index }) => {
    if (kept.has(comment)) return [];
    const around = values.filter(({ range }) => range.start < index && index < range.end);
    const gone = around.some((value) => (edits ?? []).some((edit) => takesAway(edit, value)));
    return gone || (edits === undefined && around.length > 0) ? [] : [comment];
  });
}

const plain = (text: string): unknown => parseJson(stripComments(text), [], { allowTrailingComma: true });

test("fix-all has the same result in any layout and keeps the comments around removed values", () => {
  fc.assert(
    fc.property(layout, ({ task, text }) => {
      const { text: fixed } = fixAll(text, { insist: true }, { removals: true });
      expect(isWhole(parse(fixed)), fixed).toBe(true);
      expect(plain(fixed), text).toEqual(
        plain(fixAll(JSON.stringify(task), { insist: true }, { removals: true }).text),
      );
      expect(lostComments(text, fixed, undefined), `${text}\n-->\n${fixed}`).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("every single change has the same result in any layout and keeps the comments around removed values", () => {
  fc.assert(
    fc.property(layout, ({ task, text }) => {
      const [there, here] = [JSON.stringify(task), text].map((each) => changesOf(each));
      for (const [title, edits] of here ?? []) {
        const changed = applyEdits(text, edits);
        expect(isWhole(parse(changed)), `${title}\n${text}\n-->\n${changed}`).toBe(true);
        const same = there?.get(title);
        // A wrapper that contains a comment stays, to keep the comment.
        if (same !== undefined && !("taskDefinition" in task))
          expect(plain(changed), title).toEqual(plain(applyEdits(JSON.stringify(task), same)));
        expect(lostComments(text, changed, edits), `${title}\n${text}\n-->\n${changed}`).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

/** The edits of every fix and assist, by a name that is unique within the text. */
function changesOf(text: string): ReadonlyMap<string, readonly TextEdit[]> {
  const { findings, tasks } = analyze(text, { insist: true });
  const [task] = tasks;
  const changes = new Map<string, readonly TextEdit[]>();
  for (const [index, finding] of findings.entries()) {
    for (const fix of finding.fixes ?? []) changes.set(`${index} ${finding.message} ${fix.title}`, fix.edits());
  }
  for (const assist of task === undefined ? [] : assistsFor(task)) changes.set(String(assist.title), assist.edits());
  return changes;
}
