import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "firelens-router-multiple",
    title: "A task has only one FireLens log router",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["firelensConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    const [first, ...others] = holdersOf(task, "firelensConfiguration");
    if (first === undefined) return;
    for (const { container, field } of others) {
      yield {
        range: field.keyRange,
        what: say`${container.label} is another FireLens log router, besides ${first.container.label}`,
        remedy: say`keep one of them, and give it all outputs`,
        why: say`The logs of a task go to only one router`,
        related: [{ message: say`the other router`, range: first.field.keyRange }],
      };
    }
  },
});
