import { logConfigurationsOf } from "../../containers/log-configurations";
import { isAbsent, isKnown, type ObjectView } from "../../model/fields";
import { defineRule } from "../../rule";
import { REQUIRED_LOG_OPTIONS } from "../../spec/log-drivers";
import { andList } from "../../words";

export default defineRule({
  meta: {
    id: "log-option-missing",
    title: "A log driver has the options that it can not do without",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Log driver awslogs requires options: awslogs-region, awslogs-group",
  },
  *check(task) {
    for (const { container, driver, options, secretOptions } of logConfigurationsOf(task)) {
      const required = REQUIRED_LOG_OPTIONS.get(driver.value) ?? [];
      if (secretOptions === undefined || options.state === "unknown") continue;
      const missing = required.filter(
        (key) => !secretOptions.includes(key) && (!isKnown(options) || isLeftOut(options.value, key)),
      );
      if (missing.length === 0) continue;
      yield {
        range: driver.range,
        message: `Log driver ${driver.value} of ${container.label} lacks ${andList(missing)}, without which ECS refuses it; add ${missing.length === 1 ? "it" : "them"} to options.`,
      };
    }
  },
});

function isLeftOut(options: ObjectView, key: string): boolean {
  const option = options.string(key);
  return isKnown(option) ? option.value === "" : isAbsent(option) && options.lacks(key);
}
