import { defineRule } from "../../findings/rule";
import { firelensSenders } from "../../task/containers/log-configurations";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "firelens-router-own-logs",
    title: "A FireLens log router does not send its own logs to itself",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["firelensConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    for (const { container, driver } of firelensSenders(task).sure) {
      const { firelensConfiguration } = container;
      if (!isKnown(firelensConfiguration)) continue;
      yield {
        range: driver.range,
        what: say`${container.label} is the FireLens log router and sends its logs to itself`,
        remedy: say`use {logDriver} ${word("awslogs")} for it`,
        why: say`Each message causes another one, and messages about its own errors are lost`,
        related: [{ message: say`what makes it the router`, range: firelensConfiguration.keyRange }],
      };
    }
  },
});
