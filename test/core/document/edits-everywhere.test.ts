import { describe, expect, test } from "vitest";
import { parse } from "../../../server/src/core/document/json/parse";
import { edited, having, without } from "../../harness/edited";

describe("every set of changes on every layout", () => {
  const keys = ["name", "port", "host", "app"];
  const members = keys.map((key, index) => `"${key}": ${index}`);
  const layouts: readonly (readonly [string, string])[] = [
    ["one line", `{ ${members.join(", ")} }`],
    ["no spaces", `{${members.join(",").replaceAll(" ", "")}}`],
    ["a line each", `{\n  ${members.join(",\n  ")}\n}`],
    ["Windows", `{\r\n\t${members.join(",\r\n\t")}\r\n}\r\n`],
    ["two a line", `{\n  ${members.slice(0, 2).join(", ")},\n  ${members.slice(2).join(", ")}\n}`],
    ["trailing comma", `{\n  ${members.join(",\n  ")},\n}`],
    ["comments", `{ // 0\n  ${members.map((member, at) => `${member}, // ${at}`).join("\n  ")}\n  // end\n}`],
    ["comments before commas", `{ ${members.map((member) => `${member} /* x */`).join(", ")} }`],
    ["commas in front", `{\n    ${members.join("\n  , ")}\n}`],
  ];
  const wanted = ["keep", "remove", "set"] as const;
  const choices = keys.reduce<readonly (readonly (typeof wanted)[number][])[]>(
    (sets, _) => sets.flatMap((set) => wanted.map((choice) => [...set, choice])),
    [[]],
  );

  test.each(layouts)("%s", (_, text) => {
    for (const choice of choices) {
      for (const added of [[], ["range"], ["protocol", "other"]]) {
        const steps = [
          ...keys.flatMap((key, at) =>
            choice[at] === "remove" ? [without(key)] : choice[at] === "set" ? [having(9, key)] : [],
          ),
          ...added.map((key) => having(8, key)),
        ];
        const result = parse(edited(text, ...steps));
        const expected = new Map<string, unknown>();
        for (const [at, key] of keys.entries()) {
          if (choice[at] !== "remove") expected.set(key, choice[at] === "set" ? 9 : at);
        }
        for (const key of added) expected.set(key, 8);
        expect(result.problems, result.text).toEqual([]);
        const found = result.root?.kind === "object" ? result.root.members : [];
        const values = found.map(({ key, value }) => [key, value?.kind === "scalar" ? value.value : value] as const);
        expect(new Map(values), result.text).toEqual(expected);
        expect(values, result.text).toHaveLength(expected.size);
      }
    }
  });
});
