import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import { plainJson } from "../../../server/src/core/document/json/plain-json";
import type { SyntaxNode } from "../../../server/src/core/document/node";
import { maskPlaceholders } from "../../../server/src/core/text/placeholders";
import { corpusFiles } from "../../harness/corpus";
import { mutatedDocuments } from "../../harness/mutated-documents";
import { caseFiles } from "../../harness/rule-files";

/** Nested more deeply than the plain reader goes, so that a text with it is left to the tolerant parser. */
const DEEP = `${"[".repeat(300)}${"]".repeat(300)}`;

/** What the tolerant parser reads from a text; nothing if the text has a mistake. */
function tolerant(text: string): SyntaxNode | undefined {
  const { root, problems, masked, unseparated } = parse(`[${text}\n,${DEEP}]`);
  return problems.length === 0 && masked === unseparated ? firstOfTwo(root) : undefined;
}

/** What the plain reader reads from it, at the same offset. */
function plain(text: string): SyntaxNode | undefined {
  const whole = `[${text}\n,0]`;
  const { text: masked, ranges } = maskPlaceholders(whole);
  const template = { placeholders: new Set(ranges.map(({ start }) => start)), text: whole };
  return firstOfTwo(masked === whole ? plainJson(whole) : plainJson(masked, template));
}

function firstOfTwo(root: SyntaxNode | undefined): SyntaxNode | undefined {
  return root?.kind === "array" && root.elements.length === 2 ? root.elements[0] : undefined;
}

/** What texts are put together from, also such as nobody would write. */
const PIECES = fc.constantFrom(
  ...'{ } [ ] , : "a" "b\\n" "\\u00e9" "\\q" "\\u12" "x\ty" "a 1 -1 01 1. .5 1e5 1E+2 -0 0x1 - true false null tru'.split(
    " ",
  ),
  ...["// c\n", "// c", "/* c */", "/* c", "/", " ", "\n", "\r", "\t", "\u00a0", "\f", "😀", '"😀"', '""'],
  ...["${A}", "{{ b }}", "80${A}", "<C>", "{% if d %}", "{% endif %}", "{{#e}}", "{{/e}}", "$(F)", '"${A}"', "#{g}"],
);

describe("a text without a mistake is read without the tolerant parser, which says the same", () => {
  test("of pieces in any order", () => {
    fc.assert(
      fc.property(fc.array(PIECES, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        expect(plain(text)).toEqual(tolerant(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("of any JSON, laid out in any way", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), undefined, indent);
        expect(plain(text)).toBeDefined();
        expect(plain(text)).toEqual(tolerant(text));
      }),
    );
  });

  test("of task definitions, with and without mistakes", () => {
    const cases = caseFiles();
    const real = corpusFiles("taskdefs").map(({ text }) => text);
    const texts = [...mutatedDocuments(600, 1, { cases, real }), ...real];
    const differing = texts.filter((text) => JSON.stringify(plain(text)) !== JSON.stringify(tolerant(text)));
    expect(differing).toEqual([]);
    expect(texts.filter((text) => plain(text) !== undefined).length).toBeGreaterThan(100);
    expect(texts.filter((text) => plain(text) === undefined).length).toBeGreaterThan(100);
  });
});

test("a byte order mark is no mistake", () => {
  expect(parse('\uFEFF{ "a": 1 }')).toMatchObject({ masked: ' { "a": 1 }', complete: true, problems: [] });
});
