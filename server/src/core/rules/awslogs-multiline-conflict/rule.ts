import { remove } from "../../changes/change";
import { logConfigurationsOf } from "../../containers/log-configurations";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "awslogs-multiline-conflict",
    title: "A log has one way to tell where a message begins",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  },
  *check(task) {
    for (const { container, driver, options } of logConfigurationsOf(task)) {
      if (driver.value !== "awslogs" || !isKnown(options)) continue;
      const format = options.value.any("awslogs-datetime-format");
      const pattern = options.value.any("awslogs-multiline-pattern");
      if (!isKnown(format) || !isKnown(pattern)) continue;
      yield {
        range: pattern.keyRange,
        message: `${beginning(container.label)} has awslogs-multiline-pattern beside awslogs-datetime-format, which excludes it; keep the one that fits how a message begins.`,
        related: [{ message: "awslogs-datetime-format", range: format.keyRange }],
        fixes: [
          {
            title: "Remove awslogs-multiline-pattern",
            safe: false,
            changes: [remove(pattern)],
          },
          {
            title: "Remove awslogs-datetime-format",
            safe: false,
            changes: [remove(format)],
          },
        ],
      };
    }
  },
});
