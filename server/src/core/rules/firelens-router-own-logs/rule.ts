import { firelensSenders } from "../../containers/log-configurations";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-router-own-logs",
    title: "A FireLens container does not send its own logs to itself",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    for (const { container, driver } of firelensSenders(task).sure) {
      const { firelensConfiguration } = container;
      if (!isKnown(firelensConfiguration)) continue;
      yield {
        range: driver.range,
        message: `${beginning(container.label)} is the FireLens log router and sends its own logs to itself, so each message brings another, and what it says of a fault is lost with it; use awslogs for it.`,
        related: [{ message: "the router", range: firelensConfiguration.keyRange }],
      };
    }
  },
});
