import { expect, test } from "vitest";
import {
  escaped,
  formattingAt,
  laidOut,
  onOneLine,
  plainOf,
} from "../../server/src/features/completion/snippet-syntax";
import { SNIPPETS } from "../../server/src/features/snippets";

test.each([
  ["a$1b", "ab"],
  ["${1:web} and $1", "web and web"],
  ["$1 before ${1:web}", "web before web"],
  ["${1|tcp,udp|} ${2}$0", "tcp "],
  ["\\${1:x\\} \\$5 \\\\", "${1:x} $5 \\"],
  ["${1:a\\}b}", "a}b"],
])("%s is %s without snippets", (snippet, plain) => {
  expect(plainOf(snippet)).toBe(plain);
});

test("escaped text is restored", () => {
  for (const text of ["${PORT}", "C:\\data", "a$1", "}{"]) expect(plainOf(escaped(text))).toBe(text);
});

test("lines take the indentation and the line ends of the text around them", () => {
  const text = '{\r\n\t"a": {\r\n\t\t';
  expect(laidOut('"b": {\n\t$1\n}', formattingAt(text, text.length))).toBe('"b": {\r\n\t\t\t$1\r\n\t\t}');
  expect(formattingAt("{ ", 2)).toEqual({ unit: "  ", base: "", lineEnd: "\n" });
  expect(formattingAt("{\n    {\n", 7)).toEqual({ unit: "    ", base: "        ", lineEnd: "\n" });
});

test("a layout fits on one line", () => {
  expect(onOneLine('[\n\t{\n\t\t"a": 1\n\t}\n]')).toBe('[{ "a": 1 }]');
});

test.each(SNIPPETS.map((snippet) => [snippet.prefix, snippet] as const))(
  "%s is JSON on any lines",
  (_, { body, where }) => {
    const read = (text: string): unknown =>
      JSON.parse(where === "containers" && !text.startsWith("[") ? `[${text}]` : text);
    const value = read(plainOf(body));
    expect(read(plainOf(onOneLine(body)))).toEqual(value);
    expect(read(plainOf(laidOut(body, { unit: "    ", base: "  ", lineEnd: "\r\n" })))).toEqual(value);
  },
);
