import { remove, set } from "../../changes/change";
import { logConfigurationsOf } from "../../containers/log-configurations";
import { isKnown } from "../../model/fields";
import { memberKeysOf } from "../../model/member-keys";
import { defineRule, fixes } from "../../rule";
import { spelledLogOptions } from "../../schema/known-names";
import { REQUIRED_LOG_OPTIONS } from "../../spec/log-drivers";
import { hasPlaceholder } from "../../syntax/placeholders";
import { nearest } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "log-option-unknown",
    title: "A log driver has the options that ECS looks for, in their spelling, and awslogs no others",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Log driver awslogs disallows options: log_key",
  },
  *check(task) {
    for (const { container, driver, options } of logConfigurationsOf(task)) {
      const known = spelledLogOptions(driver.value);
      if (known.length === 0 || !isKnown(options)) continue;
      const required = REQUIRED_LOG_OPTIONS.get(driver.value) ?? [];
      const members = memberKeysOf(options.value);
      const written = new Set(members.map(({ key }) => key));
      for (const { key, keyRange } of members) {
        if (known.includes(key) || key === "" || hasPlaceholder(key)) continue;
        const similar = nearest(key, known);
        // Options of other drivers than awslogs are Docker's to judge, up to those that ECS misses.
        if (driver.value !== "awslogs" && (similar === undefined || !required.includes(similar))) continue;
        const meant = similar !== undefined && !written.has(similar) ? similar : undefined;
        const value = options.value.string(key);
        yield {
          range: keyRange,
          message: `${quoted(key)} of ${container.label} is no option of the log driver ${driver.value}, and ECS refuses it; ${meant === undefined ? "remove it" : `write ${quoted(meant)}`}.`,
          fixes: fixes(
            meant !== undefined && isKnown(value)
              ? {
                  title: `Rename the option to ${meant}`,
                  safe: false,
                  changes: [set(options.value.string(meant), value.value), remove(value)],
                }
              : undefined,
            {
              title: `Remove ${quoted(key)}`,
              safe: false,
              changes: [remove(value)],
            },
          ),
        };
      }
    }
  },
});
