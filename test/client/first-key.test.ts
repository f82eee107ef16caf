import { describe, expect, test } from "vitest";
import { firstKeyPlace } from "../../client/src/first-key";

/** The text with `KEY` inserted for the cursor `‸`; nothing if no key can be there. */
function written(marked: string, named = false): string | undefined {
  const text = marked.replace("‸", "");
  const place = firstKeyPlace(text, marked.indexOf("‸"), named);
  if (place === undefined) return undefined;
  const { start, end, commaBefore, commaAfter, missing } = place;
  const after = `${missing}KEY${commaAfter ? "," : ""}${text.slice(end)}`;
  return commaBefore === undefined
    ? text.slice(0, start) + after
    : `${text.slice(0, commaBefore)},${text.slice(commaBefore, start)}${after}`;
}

describe("the key that makes a file a task definition", () => {
  test.each([
    ["between quotes", '{\n  "family": "shop",\n  "‸"\n}', '{\n  "family": "shop",\n  KEY\n}'],
    ["a word", '{ "family": "shop", con‸ }', '{ "family": "shop", KEY }'],
    ["nothing typed", '{\n  "cpu": "256",\n  "networkMode": "awsvpc",\n  ‸\n}', undefined],
    ["half a string", '{\n  "taskRoleArn": "r",\n  "con‸', '{\n  "taskRoleArn": "r",\n  KEY'],
    ["no closing bracket", '{ "family": "shop", ‸', '{ "family": "shop", KEY'],
    ["in front of another", '{ ‸ "family": "shop" }', '{ KEY, "family": "shop" }'],
    ["a comma is missing", '{\r\n  "family": "a{b"\r\n  "‸"\r\n}', '{\r\n  "family": "a{b",\r\n  KEY\r\n}'],
    ["behind a comment", '{ "family": "shop", // why\n ‸ }', '{ "family": "shop", // why\n KEY }'],
    ["behind a list", '{ "requiresCompatibilities": ["EC2"], "‸" }', '{ "requiresCompatibilities": ["EC2"], KEY }'],
    ["a placeholder", '{ "family": "${F}", "cpu": {{ cpu }}, "‸" }', '{ "family": "${F}", "cpu": {{ cpu }}, KEY }'],
    ["a line without indentation", '{\r\n\t"family": "shop",\r\ncon‸\r\n}', '{\r\n\t"family": "shop",\r\n\tKEY\r\n}'],
    [
      "a line with some",
      '{\n    "cpu": "256",\n "family": "shop",\n "‸"\n}',
      '{\n    "cpu": "256",\n "family": "shop",\n    KEY\n}',
    ],
    ["nothing is indented", '{\n"family": "shop",\n‸\n}', '{\n"family": "shop",\nKEY\n}'],
    ["a byte order mark", '\uFEFF{ "family": "shop", "‸" }', '\uFEFF{ "family": "shop", KEY }'],
  ])("can be written: %s", (_, marked, expected) => {
    expect(written(marked)).toBe(expected ?? marked.replace("‸", "KEY"));
  });

  test.each([
    ["a value", '{ "family": "‸" }'],
    ["a value to come", '{ "family": ‸ }'],
    ["right behind a value", '{ "family": "shop"‸ }'],
    ["a key that has its colon", '{ "fam‸ily": "shop" }'],
    ["an inner object", '{ "family": "shop", "runtimePlatform": { "‸" } }'],
    ["a comment", '{ "family": "shop", // ‸\n }'],
    ["behind the object", '{ "family": "shop" }\n‸'],
    ["an array", '["family", "‸"]'],
    ["other JSON", '{ "name": "app", "‸" }'],
    ["JSON with a family of its own", '{ "family": "Smith", "children": 2, "‸" }'],
    ["an empty object", '{ "‸" }'],
    ["an empty file", "‸"],
  ])("can't be written: %s", (_, marked) => {
    expect(written(marked)).toBeUndefined();
  });

  test("can be written into an empty object if the file name says what it is", () => {
    expect(written('{\n  "‸"\n}', true)).toBe("{\n  KEY\n}");
    expect(written("{‸}", true)).toBe("{KEY}");
    expect(written('{ "name": "app", "‸" }', true)).toBeUndefined();
  });
});
