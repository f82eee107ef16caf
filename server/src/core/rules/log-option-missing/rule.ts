import { defineRule } from "../../findings/rule";
import { logConfigurationsOf, missingLogOptions } from "../../task/containers/log-configurations";
import { allOf, member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "log-option-missing",
    title: "A log driver has its required options",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["awslogs", "splunk"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Log driver awslogs requires options: awslogs-region, awslogs-group",
  },
  *check(task) {
    for (const configuration of logConfigurationsOf(task)) {
      const { driver } = configuration;
      const missing = missingLogOptions(configuration);
      if (missing.length === 0) continue;
      yield {
        range: driver.range,
        what: say`{logDriver} ${driver.value} lacks ${allOf(missing.map(member))}`,
        remedy: missing.length === 1 ? say`add it to {options}` : say`add them to {options}`,
        why: missing.length === 1 ? say`ECS rejects the driver without it` : say`ECS rejects the driver without them`,
      };
    }
  },
});
