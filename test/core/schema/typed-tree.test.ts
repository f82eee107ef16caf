import { describe, expect, test } from "vitest";
import { readInAnyCase } from "../../../server/src/core/carriers/any-case";
import { detectTaskDefinition } from "../../../server/src/core/carriers/detect";
import { parse } from "../../../server/src/core/document/json/parse";
import { separateMembers } from "../../../server/src/core/document/json/separate-members";
import { analyze } from "../../../server/src/core/judging/analyze";
import { strayKind } from "../../../server/src/core/schema/strays";
import { pathOf, readByTable, typedObject, within } from "../../../server/src/core/schema/typed-tree";
import { objectView } from "../../../server/src/core/task/views";
import { maskPlaceholders } from "../../../server/src/core/text/placeholders";
import { readCases } from "../../harness/cases";
import { corpusFiles } from "../../harness/corpus";
import { mutatedDocuments } from "../../harness/mutated-documents";
import { caseFiles } from "../../harness/rule-files";

const real = corpusFiles("taskdefs").map(({ text }) => text);
const cases = caseFiles().flatMap((file) => readCases(file).map(({ text }) => text));
const texts = [...real, ...cases, ...mutatedDocuments(600, 11, { cases: caseFiles(), real })];

test("each object is read as its structure, and knows where it is", () => {
  const [task] = analyze(
    '{ "family": "a", "containerDefinitions": [{ "name": "a", "portMappings": [{}, { "hostPort": 1 }], "dockerLabels": { "a.b": "c" }, "healthCheck": { "intervall": 5 } }], "tags": {} }',
  ).tasks;
  const lines = [...(task === undefined ? [] : within(task.typed.root))].map((typed) =>
    typed.kind === "list"
      ? `a list in ${typed.field?.name}`
      : `${typed.structure ?? "a map"} at "${pathOf(typed)}", strangers: ${typed.strangers.map(({ name }) => name).join() || "none"}`,
  );
  expect(lines).toEqual([
    'RegisterTaskDefinitionRequest at "", strangers: none',
    "a list in containerDefinitions",
    'ContainerDefinition at "containerDefinitions[0]", strangers: none',
    "a list in portMappings",
    'PortMapping at "containerDefinitions[0].portMappings[0]", strangers: none',
    'PortMapping at "containerDefinitions[0].portMappings[1]", strangers: none',
    'a map at "containerDefinitions[0].dockerLabels", strangers: none',
    'HealthCheck at "containerDefinitions[0].healthCheck", strangers: intervall',
  ]);
});

test("a rule that misspells a member does not compile", () => {
  const { root } = parse('{ "maxSwap": 1 }');
  if (root?.kind !== "object") throw new Error("no object");
  const view = objectView<"LinuxParameters">(typedObject(root, "LinuxParameters"));
  // @ts-expect-error: the structure has no such member.
  expect(view.integer("maxSwapp").state).toBe("absent");
  // @ts-expect-error: the member is a number.
  expect(view.string("maxSwap").state).toBe("unknown");
  expect(view.integer("maxSwap").state).toBe("known");
});

describe("what is left out for texts that have none of it", () => {
  test("an object without a stranger is in the place of no other one", () => {
    let objects = 0;
    for (const text of texts) {
      const tree = parse(text);
      const found = detectTaskDefinition(tree);
      if (found === undefined) continue;
      const detected =
        found.form === "array" ? { ...found, node: readInAnyCase(found.node, "ContainerDefinition") } : found;
      for (const typed of within(readByTable(detected).root)) {
        if (typed.kind === "list" || typed.structure === undefined || typed.mayBeOther) continue;
        objects += 1;
        expect(strayKind(typed.node, typed.structure, detected.kind), text).toBeUndefined();
      }
    }
    expect(objects).toBeGreaterThan(1000);
  });

  test("a text that is JSON has nothing to mask and no comma to add", () => {
    let plain = 0;
    for (const text of texts) {
      const { problems, masked } = parse(text);
      if (problems.length > 0 || masked !== text) continue;
      plain += 1;
      expect(maskPlaceholders(text)).toEqual({ text, ranges: [], directives: [] });
      expect(separateMembers(text)).toBe(text);
    }
    expect(plain).toBeGreaterThan(100);
  });
});
