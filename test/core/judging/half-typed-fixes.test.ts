import { describe, expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import { parse } from "../../../server/src/core/document/json/parse";
import type { SyntaxNode } from "../../../server/src/core/document/node";
import { isWhole } from "../../../server/src/core/document/whole";
import { analyze } from "../../../server/src/core/judging/analyze";
import { fixAll } from "../../../server/src/core/judging/fix-all";
import { applyEdits, type TextEdit } from "../../../server/src/core/text/text";

const WEB = {
  family: "web",
  networkMode: "awsvpc",
  runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
  containerDefinitions: [
    {
      name: "a",
      image: "b:1",
      cpu: 128,
      memory: 512,
      portMappings: [{ containerPort: 80, hostPort: 8080, name: "http" }],
      environment: [
        { name: "A", value: "{ [b] }" },
        { name: "B", value: "" },
      ],
      linuxParameters: { initProcessEnabled: true, capabilities: { add: ["SYS_PTRACE"] } },
    },
    { name: "c", image: "d:1", memory: 128, links: ["a"], dockerLabels: { name: "x", cpu: "y" } },
  ],
  volumes: [{ name: "data", host: { sourcePath: "/data" } }],
  cpu: "256",
  memory: "1024",
};

const TEXTS: readonly (readonly [string, string, number])[] = [
  ["over many lines", `${JSON.stringify(WEB, undefined, 2)}\n`, 5],
  ["on one line", JSON.stringify(WEB), 1],
  [
    "with comments",
    JSON.stringify(WEB, undefined, 1).replaceAll(/,$/gm, ', // it\'s "so" {').replaceAll("\n", "\r\n"),
    5,
  ],
];

/** Every member and element by its path. */
function pathsIn(node: SyntaxNode | undefined, path = ""): readonly string[] {
  if (node?.kind === "array") {
    return node.elements.flatMap((element, index) => [`${path}/${index}`, ...pathsIn(element, `${path}/${index}`)]);
  }
  if (node?.kind !== "object") return [];
  return node.members.flatMap(({ key, value }) => [`${path}/${key}`, ...pathsIn(value, `${path}/${key}`)]);
}

describe("with one character missing, anywhere", () => {
  test.each(TEXTS)("fix-all changes nothing and no other change loses a member: %s", (_, text, step) => {
    const all = pathsIn(parse(text).root);
    let offered = 0;
    for (let at = 0; at < text.length; at += step) {
      const broken = text.slice(0, at) + text.slice(at + 1);
      const { tree, findings, tasks } = analyze(broken, { insist: true });
      const [task] = tasks;
      if (isWhole(tree)) continue;
      expect(fixAll(broken, { insist: true }, { removals: true })).toMatchObject({
        text: broken,
        repaired: [],
        refused: [],
      });
      const changes = [
        ...findings.flatMap(({ fixes }) => fixes ?? []),
        ...(task === undefined ? [] : assistsFor(task)),
      ];
      for (const change of changes) {
        offered += 1;
        // The same change in the text that the author means, which has the missing character.
        const meant = change.edits().map((edit) => shifted(edit, at));
        const { root, problems } = parse(applyEdits(text, meant));
        const lost = new Set(all);
        for (const path of pathsIn(root)) lost.delete(path);
        const title = String(change.title);
        const where = `${title}: ${JSON.stringify(broken.slice(Math.max(0, at - 20), at + 20))}`;
        // The removal of a member that lacks its comma leaves no comma to put back.
        if (text[at] !== ",") expect(problems, where).toEqual([]);
        expect(lost.size > 0 && !/^(?:Remove|Rename|Switch|Make|Move|Change|Use)/.test(title), where).toBe(false);
        if (title.startsWith("Remove ") && lost.size > 0) {
          const what = title.slice("Remove ".length);
          expect(
            [...lost].filter((path) => !`${path}/`.includes(`/${what}/`)),
            where,
          ).toEqual([]);
        }
      }
    }
    expect(offered).toBeGreaterThan(100);
  });

  test("an unclosed comment anywhere ends the reading, and nothing after it is changed", () => {
    const text = JSON.stringify(WEB, undefined, 1);
    for (const { index: at } of text.matchAll(/\n/g)) {
      const broken = `${text.slice(0, at)}/*${text.slice(at)}`;
      const { findings, tree } = analyze(broken, { insist: true });
      expect(isWhole(tree)).toBe(false);
      for (const { range } of findings.flatMap(({ fixes }) => fixes ?? []).flatMap((fix) => fix.edits())) {
        expect(range.end).toBeLessThanOrEqual(broken.length);
      }
      expect(fixAll(broken, { insist: true }, { removals: true }).text).toBe(broken);
    }
  });

  test.each([
    ["a brace in a list", '{ "cpu": 1, "portMappings": [{ "containerPort": 80 ] }], "cpu": "256", "memory": "512" }'],
    ["a brace of a member", '{ "linuxParameters": { "sharedMemorySize": 8 }], "family": "a", "family": "b" }'],
    ["a quote", '{ "name": "a, "image": "b:1" }], "family": "a", "cpu": "1", "cpu": "2" }'],
    ["a closing bracket", '{ "command": ["a", "cpu": 1 }], "family": "a", "cpu": "1", "cpu": "2" }'],
  ])("what follows %s is nobody's", (_, containers) => {
    const { findings } = analyze(`{ "containerDefinitions": [${containers}`, { insist: true });
    const removals = findings.flatMap(({ fixes }) => fixes ?? []).flatMap((fix) => fix.edits());
    expect(removals).toEqual([]);
    expect(findings.filter(({ rule }) => rule.id === "property-duplicate")).toEqual([]);
  });
});

/** The edit in the text that has the missing character. An edit directly after the character does not touch it. */
function shifted({ range, newText }: TextEdit, at: number): TextEdit {
  const isEmpty = range.start === range.end;
  const start = range.start > at || (range.start === at && !isEmpty) ? range.start + 1 : range.start;
  const end = range.end > at ? range.end + 1 : range.end;
  return { range: { start, end }, newText };
}
