import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import { hasPlaceholder, maskPlaceholders } from "../../../server/src/core/text/placeholders";
import { expectFile } from "../../harness/expected-file";

const CASES = join(import.meta.dirname, "placeholders.cases.txt");

/** The expected case file: each case followed by the text that the parser gets. */
function expectedCases(file: string): string {
  const cases = file
    .split(/^(?=# )/m)
    .map((part) => part.split("\n").filter((line) => line !== "" && !line.startsWith("=> ")))
    .map(([title = "", ...lines]) => [title, ...documentsOf(lines).flatMap(withMask), ""].join("\n"));
  return cases.join("\n");
}

/** A line that starts with white space continues the document of the line above. */
function documentsOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : lines.join("\n").split(/\n(?! )/);
}

function withMask(document: string): readonly string[] {
  const masked = maskPlaceholders(document).text;
  return [document, ...masked.split("\n").map((line) => `=> ${line}`)];
}

test("makes templates readable", () => {
  expectFile(CASES, expectedCases(readFileSync(CASES, "utf8")));
});

describe("the masked text", () => {
  test("is as long as the text, and is the text itself outside of the placeholders", () => {
    for (const document of documentsOf(readFileSync(CASES, "utf8").split("\n"))) {
      const { text, ranges, directives } = maskPlaceholders(document);
      const pieces = [...ranges, ...directives].sort((a, b) => a.start - b.start);
      const holes = (whole: string): string =>
        pieces.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), whole);
      expect({ length: text.length, rest: holes(text) }).toEqual({ length: document.length, rest: holes(document) });
      for (const { start, end } of ranges) expect(text.slice(start, end)).toMatch(/^" *"$/);
      for (const { start, end } of directives) expect(text.slice(start, end)).toMatch(/^,?\s*$/);
    }
  });

  test("is the text itself if there is nothing to mask", () => {
    expect(maskPlaceholders('{ "a": 1 }')).toEqual({ text: '{ "a": 1 }', ranges: [], directives: [] });
  });

  test("says where the placeholders were, in order", () => {
    expect(maskPlaceholders("[{{ A }}, 1, <B>.$C]").ranges).toEqual([
      { start: 1, end: 8 },
      { start: 13, end: 19 },
    ]);
  });
});

test("branches are nothing in the tree but their contents", () => {
  const { root, problems } = parse('{ {% if a %}"a": 1{% else %}"a": 2{% endif %} }');
  expect([root?.kind === "object" && root.members.map(({ key }) => key), problems]).toEqual([["a", "a"], []]);
});

test("many directives, and many unclosed ones, are fast", () => {
  // Quadratic code takes minutes here and runs into the test's time limit.
  for (const piece of ["{% if x %} ", "{% x ", "%{ if x }\n", "<% if x %>1", "${f(", '"a": {% if x %}', "{% else %}"]) {
    const text = `{ ${piece.repeat(20_000)} }`;
    expect(maskPlaceholders(text).text).toHaveLength(text.length);
  }
});

describe("a string", () => {
  test.each([
    `\${A}`,
    `http://\${HOST}:80`,
    "$A",
    "x$(A)",
    "{{A}}",
    "{{ A }}-{{ B }}",
    "{{{ A }}}",
    "#{A}",
    "#{A}#",
    "@@A@@",
    "<%= A %>",
    "<IMAGE1_NAME>",
    "arn:aws:iam::<aws account id>:role/x",
    "%BUILD_NUMBER%",
    "__ACCOUNT__",
    "a__B__c",
  ])("%s holds a placeholder", (value) => {
    expect(hasPlaceholder(value)).toBe(true);
  });

  test.each([
    "",
    "$",
    "$1",
    "US$ 5",
    `\${A`,
    "{A}",
    "{ { A } }",
    "{{ A }",
    "}}{{",
    "a < b > c",
    "<1>",
    "<>",
    "100%",
    "5% of 10%",
    "__",
    "____",
    "a__b",
    "snake_case_name",
    "me@@example.com",
    "#A",
    "<% A",
    "CMD-SHELL",
  ])("%s holds none", (value) => {
    expect(hasPlaceholder(value)).toBe(false);
  });
});

describe("a megabyte of openings takes no quadratic time", () => {
  const UNITS = [
    "{{{{",
    `$\${\${`,
    "____",
    "__a",
    "__a_",
    "<%",
    "<a",
    "%a",
    "#{",
    "@@a",
    "$(",
    "$a(",
    "{{ }",
    "/*",
    '"',
    "//",
  ];
  test.each(UNITS)("%s", (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(maskPlaceholders(text).text).toHaveLength(text.length);
    expect(hasPlaceholder(text)).toBeTypeOf("boolean");
  });
});
