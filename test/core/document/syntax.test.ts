import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import { memberOf, type SyntaxNode } from "../../../server/src/core/document/node";
import type { TextRange } from "../../../server/src/core/text/text";
import { expectFile } from "../../harness/expected-file";

/** What is read from a text, one line per node: its range, its path, its kind and its text. */
function outline(text: string): readonly string[] {
  const { root, complete, problems } = parse(text);
  const lines: string[] = [];
  const add = ({ start, end }: TextRange, ...words: readonly string[]): void => {
    lines.push([`${start}-${end}`, ...words, JSON.stringify(text.slice(start, end))].join(" "));
  };
  const visit = (node: SyntaxNode, path: string): void => {
    const open = node.kind !== "placeholder" && !node.closed;
    add(node.range, path, open ? `open ${node.kind}` : node.kind);
    if (node.kind === "array") {
      for (const [index, element] of node.elements.entries()) visit(element, `${path}[${index}]`);
    } else if (node.kind === "object") {
      for (const { key, keyRange, value } of node.members) {
        const inner = `${path}.${/^\w+$/.test(key) ? key : JSON.stringify(key)}`;
        add(keyRange, inner, "key");
        if (value !== undefined) visit(value, inner);
      }
    }
  };
  if (root !== undefined) visit(root, "$");
  lines.push(complete ? "complete" : "incomplete");
  for (const { message, range } of problems) lines.push(`${range.start}-${range.end} problem: ${message}`);
  return lines;
}

const CASES: readonly (readonly [title: string, text: string])[] = [
  ["all kinds of values", '{ "a": [1, -2.5e3, "x\\"y"], "b": {}, "c": [ ], "d": null, "e": true, "f": false }'],
  ["a value that is no container", ' "a" '],
  ["escapes in a key and a string", '{"\\u0061\\n": "\\ud83d\\ude00"}'],
  ["offsets count UTF-16 code units", '{"😀": "ü"}'],
  ["comments of both kinds, everywhere", '/* a */ { // b\n "k" /* c */ : /* d */ [ 1 /* e */ , // "no": 2\n ] } // f'],
  ["trailing commas", '{ "a": [1,], "b": 2, }'],
  ["a byte order mark", '\uFEFF{ "a": 1 }'],
  ["a byte order mark and nothing else", "\uFEFF"],
  ["line ends of Windows, and one of an old Mac", '{\r\n  "a": 1,\r\n  "b":\r[2]\r\n}\r\n'],
  ["a comment that ends with a Windows line end", '{ // a\r\n "b": 1 }'],
  ["comment signs in strings", '{ "a": "http://x/*y*/", "b//c": "//" }'],
  ["a key that occurs twice", '{ "a": 1, "a": [2] }'],
  ["the key of every object", '{ "__proto__": 1, "constructor": 2 }'],
  ["placeholders as value, key and element", `{ "a": \${A}, {{ key }}: [ <B>, 1 ] }`],

  ["half-typed: nothing", ""],
  ["half-typed: white space", " \n"],
  ["half-typed: only a comment", "// to come"],
  ["half-typed: an open brace", "{"],
  ["half-typed: an open bracket and a line", "[\n  "],
  ["half-typed: an open key", '{ "a'],
  ["half-typed: a key", '{ "a"'],
  ["half-typed: a key in a closed object", '{ "a" }'],
  ["half-typed: a colon", '{ "a":'],
  ["half-typed: a colon in a closed object", '{ "a": }'],
  ["half-typed: no value in front of a comma", '{ "a": , "b": 2 }'],
  ["half-typed: no value in front of the next line", '{\n  "a":\n  "b": 2\n}'],
  ["half-typed: no value in front of the next line, behind a comment", '{\n  "a": // b\n  "c": [1, 2]\n}'],
  ["half-typed: the same without white space, where nothing helps", '{ "a": // b\n"c":2\n}'],
  ["half-typed: no colon in front of the next line", '{\n  "a"\n  "b": [{ "c": 1, "d": 2 }]\n}'],
  ["half-typed: an open key in front of the next line", '{ "x": 1,\n  "a\n  "b": [{ "c": 1, "d": 2 }]\n}'],
  ["half-typed: an open key in front of a line without white space", '{\n"a\n"b": 2,\n"c": 3\n}'],
  ["half-typed: half a word in front of the next line", '{ "a": nu\n  "b": true\n  "c": [fal\n  "d"] }'],
  ["half-typed: no comma is no missing value", '{ "a": "b"\n  "c": 1 }'],
  ["half-typed: a placeholder without value", '{ "a":\n  {{ b }}: 1 }'],
  ["half-typed: a list of strings with a colon", '["a" "b": 1]'],
  ["half-typed: a placeholder in front of the next line", `{ "a": \${B,\n  "c": 1\n}`],
  ["half-typed: a string that is open at the end", '{ "a": "b'],
  ["half-typed: a string that is open at the end of its line", '{\n  "a": "b,\n  "c": 1\n}'],
  ["half-typed: a string that ends in a backslash", '{ "a": "b\\'],
  ["half-typed: an open string in a list", '{ "a": ["b\n], "c": 1 }'],
  ["half-typed: a comma", '{ "a": 1,'],
  ["half-typed: two commas", '{ "a": 1,, "b": [1,,2] }'],
  ["half-typed: no comma between members", '{ "a": 1 "b": 2 }'],
  ["half-typed: no comma between elements", "[1 2]"],
  ["half-typed: no colon", '{ "a" 1 }'],
  ["half-typed: an open list", '{ "a": [1, 2'],
  ["half-typed: an open list in front of a member", '{ "a": [1, "b": 2 }'],
  [
    "half-typed: an open list of strings in front of members",
    '{ "a": ["x\n  "b": [{ "c": 1, "d": 2 }],\n  "e": ["f"] }',
  ],
  ["half-typed: a list closed by a brace", '{ "a": [1 }'],
  ["half-typed: an object closed by a bracket", '[{ "a": 1 ]'],
  ["half-typed: an open object in a list", '[{ "a": 1, { "b": 2 }]'],
  ["half-typed: a brace too many", '{ "a": 1 } }'],
  ["half-typed: two values", '{ "a": 1 } { "b": 2 }'],
  ["half-typed: a word", '{ "a": tru, "b": 1 }'],
  ["half-typed: a key without quotes", "{ a: 1 }"],
  ["half-typed: single quotes", "{ 'a': 'b' }"],
  [
    "single quotes around a value, and no quotes around keys behind it",
    "{ \"a\": 'b c',\n  d: [{ e-f: 1 }]\n  g : h:i }",
  ],
  ["single quotes and words in a list", "[ 'a', b, c:d ]"],
  ["the signs of a diff", '{\n+ "a": [\n+   1\n+ ]\n}'],
  ["numbers that begin with 0", '{ "a": 064, "b": -01, "c": [00.5], "d": 10, "e": 0 1 }'],
  ["half-typed: an open object in front of the next object", '[{ "a": { "b": 1 }, { "c": 2, "d": 3 }, 4]'],
  ["no numbers: what goes on behind them", "[01, 0x10, 80a, 1.5.2, 1-2, 8080]"],
  ["half-typed: numbers", '{ "a": -, "b": 1., "c": 1e, "d": 2 }'],
  ["half-typed: escapes", '{ "a": "\\q", "b": "\\u12" }'],
  ["half-typed: a tab in a string", '{ "a": "x\ty" }'],
  ["half-typed: a placeholder", `{ "a": \${B, "c": 1 }`],
  ["half-typed: a comment", '{ "a": 1, /* b'],
  ["half-typed: a slash", '{ "a": 1 / }'],
  ["no JSON at all", "AWSTemplateFormatVersion: 2010-09-09"],
];

test("reads what it can and reports the rest", () => {
  const blocks = CASES.map(([title, text]) => [`# ${title}`, JSON.stringify(text), ...outline(text), ""].join("\n"));
  expectFile(join(import.meta.dirname, "syntax.expected.txt"), blocks.join("\n"));
});

test("the number of problems is limited", () => {
  const { problems, root } = parse(`{ "a": 1${",".repeat(100_000)} "b": 2 }`);
  expect([problems.length, root?.kind === "object" && root.members.map(({ key }) => key)]).toEqual([1000, ["a", "b"]]);
});

describe("what the parser sees", () => {
  test("has the length of the text, so that offsets are the same", () => {
    expect(parse('\uFEFF{ "a": {{ env `B` }} }').masked).toBe(' { "a": "           " }');
  });
  test("is the text itself if there is nothing to mask", () => {
    const text = `{ "a": "\${B}" } // \${C}`;
    expect(parse(text)).toMatchObject({ text, masked: text });
  });
});

describe("of several members with one key", () => {
  test("the last one counts, as with every JSON reader", () => {
    const { root } = parse('{ "a": 1, "b": 2, "a": 3 }');
    expect(root?.kind === "object" && memberOf(root, "a")?.value).toMatchObject({ kind: "scalar", value: 3 });
  });
  test("the last one counts even while its value is being typed", () => {
    const { root } = parse('{ "a": 1, "a": }');
    expect(root?.kind === "object" && memberOf(root, "a")).toEqual({ key: "a", keyRange: { start: 10, end: 13 } });
  });
  test("there may be none", () => {
    const { root } = parse('{ "a": 1 }');
    expect(root?.kind === "object" && memberOf(root, "toString")).toBe(undefined);
  });
});

describe("a text nested deeper than any stack", () => {
  test.each([
    ["brackets", "[", ""],
    ["closed brackets", "[", "]"],
    ["braces", '{"a":', ""],
    ["closed braces", '{"a":', "}"],
  ])("%s are given up, and nothing is thrown", (_title, open, close) => {
    const tree = parse(open.repeat(200_000) + close.repeat(200_000));
    expect(tree.root?.range.start).toBe(0);
    expect(tree.complete).toBe(false);
    expect(tree.problems.at(-1)).toEqual({
      message: "The text is nested too deeply to be read.",
      range: { start: 0, end: 1 },
    });
  });

  test("200 levels are no problem", () => {
    expect(parse("[".repeat(200) + "]".repeat(200))).toMatchObject({ complete: true, problems: [] });
  });

  test("200,000 elements in one list are no problem either", () => {
    expect(parse(`[${"1,".repeat(200_000)}]`)).toMatchObject({ complete: true, problems: [] });
  });
});
