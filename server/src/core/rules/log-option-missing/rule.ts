import { logConfigurationsOf, missingLogOptions } from "../../containers/log-configurations";
import { defineRule } from "../../rule";
import { andList } from "../../words";

export default defineRule({
  meta: {
    id: "log-option-missing",
    title: "A log driver has the options that it can not do without",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Log driver awslogs requires options: awslogs-region, awslogs-group",
  },
  *check(task) {
    for (const configuration of logConfigurationsOf(task)) {
      const { container, driver } = configuration;
      const missing = missingLogOptions(configuration);
      if (missing.length === 0) continue;
      yield {
        range: driver.range,
        message: `Log driver ${driver.value} of ${container.label} lacks ${andList(missing)}, without which ECS refuses it; add ${missing.length === 1 ? "it" : "them"} to options.`,
      };
    }
  },
});
