import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { firelensSenders } from "../../task/containers/log-configurations";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "firelens-router-unused",
    title: "A FireLens log router has logs to route",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["firelensConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
    apiMessage:
      "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver",
  },
  *check(task) {
    const { sure, maybeMore } = firelensSenders(task);
    if (!task.containersComplete || sure.length > 0 || maybeMore) return;
    for (const { container, field } of holdersOf(task, "firelensConfiguration")) {
      yield {
        range: field.keyRange,
        what: say`${container.label} is a FireLens log router without logs to route`,
        remedy: say`set a {logDriver} to ${word("awsfirelens")}, or remove {firelensConfiguration}`,
        why: say`ECS rejects a log router that no container sends its logs to`,
        fixes: [removing(field)],
      };
    }
  },
});
