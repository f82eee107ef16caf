import { isDescribeOnly } from "../../deviations/deviation";
import { deviationsOfKind } from "../../deviations/structure";
import { defineRule } from "../../findings/rule";
import { keysInOtherCase, renamingOfAll } from "./key-case";
import { meaningOf } from "./meanings";

export default defineRule({
  meta: {
    id: "property-unknown",
    title: "Every property is one that ECS knows, in the right case and place",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:unknown", "deviation:case"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const otherCase = keysInOtherCase(task);
    if (otherCase !== undefined) yield otherCase;
    const all = renamingOfAll(task);
    for (const property of deviationsOfKind(task, "unknown")) {
      if (isDescribeOnly(property) || property.member.value === undefined) continue;
      yield {
        range: property.member.keyRange,
        // A file with only container definitions is for Terraform, which drops unknown members.
        severity: task.form === "array" ? "warning" : "error",
        ...meaningOf(task, property, all),
      };
    }
  },
});
