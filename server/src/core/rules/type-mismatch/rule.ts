import type { WrongType } from "../../deviations/deviation";
import { deviationsOfKind } from "../../deviations/structure";
import { defineRule, fixes } from "../../findings/rule";
import { member, type Said, say } from "../../text/say";
import { optionRepair } from "./option-repairs";
import { expectedType, typeRepair, writtenValue } from "./type-repairs";

export default defineRule({
  meta: {
    id: "type-mismatch",
    title: "Every value has the type that ECS expects",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:type"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const wrong of deviationsOfKind(task, "type")) {
      const expected = expectedType(wrong.type);
      const option = optionRepair(task, wrong);
      if (option !== undefined) {
        yield { range: wrong.node.range, ...option };
        continue;
      }
      const repair = typeRepair(task, wrong);
      yield {
        range: wrong.node.kind === "scalar" ? wrong.node.range : wrong.keyRange,
        what: say`${subjectOf(wrong)} is ${writtenValue(task, wrong.node)}`,
        remedy: repair?.remedy ?? say`write ${expected}`,
        ...(repair && { why: say`ECS expects ${expected}` }),
        fixes: fixes(repair?.fix, ...(repair?.others ?? [])),
      };
    }
  },
});

function subjectOf({ site, field }: WrongType): Said {
  if (typeof site.key === "string" && site.key.trim() === "") return say`the value of an empty key`;
  if (typeof site.key === "string") return member(site.key);
  return field === undefined ? say`this element` : say`this element of ${member(field.name)}`;
}
