import { deviationsOfKind } from "../../deviations/structure";
import { defineRule } from "../../findings/rule";
import { strayReport } from "./stray-report";

export default defineRule({
  meta: {
    id: "object-misplaced",
    title: "Every object is of the kind that belongs in its place",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:stray"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const stray of deviationsOfKind(task, "stray")) yield { range: stray.keyRange, ...strayReport(task, stray) };
  },
});
