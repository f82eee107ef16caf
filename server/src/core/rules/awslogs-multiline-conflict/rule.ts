import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { logConfigurationsOf } from "../../task/containers/log-configurations";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "awslogs-multiline-conflict",
    title: "awslogs has one multiline option",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["awslogs-multiline-pattern"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  },
  *check(task) {
    for (const { driver, options } of logConfigurationsOf(task)) {
      if (driver.value !== "awslogs" || !isKnown(options)) continue;
      const format = options.value.any("awslogs-datetime-format");
      const pattern = options.value.any("awslogs-multiline-pattern");
      if (!isKnown(format) || !isKnown(pattern)) continue;
      yield {
        range: pattern.keyRange,
        what: say`{awslogs-multiline-pattern} is set together with {awslogs-datetime-format}`,
        remedy: say`keep the one that matches how your messages begin`,
        why: say`The two options exclude each other, and Docker does not start a container that has both`,
        related: [{ message: say`{awslogs-datetime-format}`, range: format.keyRange }],
        fixes: [removing(pattern), removing(format)],
      };
    }
  },
});
