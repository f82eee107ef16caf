import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-router-multiple",
    title: "A task has one FireLens container",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    const [first, ...others] = task.containers.flatMap(({ firelensConfiguration, label }) =>
      isKnown(firelensConfiguration) ? [{ firelensConfiguration, label }] : [],
    );
    if (first === undefined) return;
    for (const { firelensConfiguration, label } of others) {
      yield {
        range: firelensConfiguration.keyRange,
        message: `${beginning(label)} is a FireLens log router beside ${first.label}, and the logs of a task go to one router; keep one of them and give it all outputs.`,
        related: [{ message: `the router ${first.label}`, range: first.firelensConfiguration.keyRange }],
      };
    }
  },
});
