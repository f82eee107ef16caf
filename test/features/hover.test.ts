import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { hoverAt } from "../../server/src/features/hover";
import { type Block, code, list, markdownOf, paragraph, plainTextOf } from "../../server/src/features/hover/rich-text";
import { expectCarets } from "../harness/carets";
import { corpusFiles, hasCorpus } from "../harness/corpus";
import { MISMATCH, manyMismatches } from "../harness/sample-documents";

/** The hover as the reader sees it. The first sentence of AWS's text is enough to identify it. */
function answer(text: string, offset: number, assume = {}): string {
  const found = hoverAt(analyze(text, { assume }), offset);
  if (found === undefined) return "";
  const { range, meaning, documentation } = found;
  const aws = documentation.map((block) => {
    const shown = markdownOf([block]);
    return block.kind === "markdown" ? `AWS: ${/^.*?\.(?=\s|$)/.exec(shown)?.[0] ?? shown}` : shown;
  });
  return [`on ${text.slice(range.start, range.end)}`, ...(meaning.length > 0 ? [markdownOf(meaning)] : []), ...aws]
    .join("\n")
    .replaceAll("\n\n", "\n");
}

test("hovers", async () => {
  const cases = await expectCarets("hover", ({ text, offset }) => answer(text, offset));
  for (const { text, offset, title } of cases) {
    const crlf = text.replaceAll("\n", "\r\n");
    const moved = offset + text.slice(0, offset).split("\n").length - 1;
    expect(answer(crlf, moved), title).toBe(answer(text, offset));
    expect(answer(`\uFEFF${text}`, offset + 1), title).toBe(answer(text, offset));
  }
});

test("a bare array shows what the settings assume", () => {
  const text = '[{ "name": "web", "image": "web:1", "portMappings": [{ "containerPort": 80, "hostPort": 8080 }] }]';
  expect(answer(text, text.indexOf("8080"), { networkMode: "bridge" })).toContain(
    "`8080` on the instance → `80` in the container (tcp).",
  );
});

describe("on the way to a whole file", () => {
  const whole = MISMATCH.replace('"awsvpc"', "${MODE}");

  test("every prefix has an answer at its end and in its middle", () => {
    for (let end = 0; end <= whole.length; end += 1) {
      const analysis = analyze(whole.slice(0, end));
      for (const offset of [end, Math.floor(end / 2), -1, end + 10]) {
        const found = hoverAt(analysis, offset);
        if (found !== undefined) expect(found.range.end).toBeLessThanOrEqual(end);
      }
    }
  });

  test("nothing is said about ports while the mode is unknown", () => {
    expect(answer(whole, whole.indexOf("8443"))).not.toContain("→");
  });
});

test("a text of 10,000 lines has an answer at its last mapping", () => {
  const text = manyMismatches(10_000);
  const analysis = analyze(text, { rules: [] });
  const found = hoverAt(analysis, text.indexOf("20000"));
  expect(text.slice(found?.range.start, found?.range.end)).toBe("20000");
});

describe.skipIf(!hasCorpus)("in real files", () => {
  test("every key has an answer, and each range is a key, a value or a bracket", () => {
    let answered = 0;
    for (const { path, text } of corpusFiles("taskdefs")) {
      const analysis = analyze(text);
      for (const match of text.matchAll(/["{]/g)) {
        const found = hoverAt(analysis, match.index);
        if (found === undefined) continue;
        answered += 1;
        expect(found.range.start, path).toBeLessThanOrEqual(match.index);
        expect(markdownOf([...found.meaning, ...found.documentation]), path).not.toBe("");
      }
    }
    expect(answered).toBeGreaterThan(1000);
  });
});

describe("text for a reader", () => {
  const blocks: readonly Block[] = [
    paragraph("a*b ", code("`x` <b>"), " ", { text: "page_1", href: "https://example.com/a(b) c" }),
    list([["one"], [code("two\nlines\u202e"), ", ", code(" ")]]),
    { kind: "markdown", markdown: "See [the *docs*](https://example.com) for `x`." },
  ];

  test("in Markdown", () => {
    expect(markdownOf(blocks)).toBe(
      [
        "a\\*b `` `x` <b> `` [page\\_1](https://example.com/a%28b%29%20c)",
        '- one\n- `two\\u000alines\\u202e`, `" "`',
        "See [the *docs*](https://example.com) for `x`.",
      ].join("\n\n"),
    );
  });

  test("as plain text", () => {
    expect(plainTextOf(blocks)).toBe(
      [
        "a*b `x` <b> page_1 (https://example.com/a(b) c)",
        '- one\n- two\\u000alines\\u202e, " "',
        "See the *docs* for x.",
      ].join("\n\n"),
    );
  });

  test("that is long is shortened", () => {
    expect(markdownOf([paragraph(code("x".repeat(500)))])).toBe(`\`${"x".repeat(80)}...\``);
  });
});
