import { logConfigurationsOf } from "../../containers/log-configurations";
import { editsFor, remove, set } from "../../edits/edits";
import { isKnown } from "../../model/fields";
import { memberKeysOf } from "../../model/member-keys";
import { defineRule, fixes } from "../../rule";
import { AWSLOGS_OPTIONS } from "../../spec/log-drivers";
import { hasPlaceholder } from "../../syntax/placeholders";
import { nearest } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "log-option-unknown",
    title: "The awslogs driver has only the options that ECS knows",
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
      if (driver.value !== "awslogs" || !isKnown(options)) continue;
      const members = memberKeysOf(options.value);
      const written = new Set(members.map(({ key }) => key));
      for (const { key, keyRange } of members) {
        if (AWSLOGS_OPTIONS.some((known) => known === key) || key === "" || hasPlaceholder(key)) continue;
        const similar = nearest(key, AWSLOGS_OPTIONS);
        const meant = similar !== undefined && !written.has(similar) ? similar : undefined;
        const value = options.value.string(key);
        yield {
          range: keyRange,
          message: `${quoted(key)} of ${container.label} is no option of the log driver awslogs, and ECS refuses it; ${meant === undefined ? "remove it" : `write ${quoted(meant)}`}.`,
          fixes: fixes(
            meant !== undefined && isKnown(value)
              ? {
                  title: `Rename the option to ${meant}`,
                  safe: false,
                  edits: () => editsFor(task.tree, [set(options.value.string(meant), value.value), remove(value)]),
                }
              : undefined,
            {
              title: `Remove ${quoted(key)}`,
              safe: false,
              edits: () => editsFor(task.tree, [remove(value)]),
            },
          ),
        };
      }
    }
  },
});
