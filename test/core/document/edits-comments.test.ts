import { describe, expect, test } from "vitest";
import { edited, having } from "../../harness/edited";

describe("an added member goes after the comments that end a line", () => {
  const long = "y".repeat(2000);
  test.each([
    ["one of many characters", `{\n"name": 1, // ${long}\n"x": 2}`, `{\n"name": 1, // ${long}\n"port": 9,\n"x": 2}`],
    [
      "several of them",
      '{\n"name": 1, /* a */ /* b */ // c\n"x": 2}',
      '{\n"name": 1, /* a */ /* b */ // c\n"port": 9,\n"x": 2}',
    ],
    ["the last of them", '{\n"name": 1 /* a */ \n}', '{\n"name": 1, /* a */ \n"port": 9\n}'],
  ])("%s", (_, before, after) => {
    expect(edited(before, having(9, "port"))).toBe(after);
  });

  test.each([
    [
      "no other comment of the line is taken for it",
      '{"name":1,/* a */"x":2}/* b */\n',
      '{"name":1,"port":9,/* a */"x":2}/* b */\n',
    ],
    [
      "none that goes on in the next line",
      '{ "name": 1, /* a\n b */ "x": 2 }',
      '{ "name": 1, "port": 9, /* a\n b */ "x": 2 }',
    ],
  ])("but %s", (_, before, after) => {
    expect(edited(before, having(9, "port"))).toBe(after);
  });
});
