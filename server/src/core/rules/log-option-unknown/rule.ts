import { remove } from "../../document/change";
import type { Member, ObjectNode } from "../../document/node";
import { REQUIRED_LOG_OPTIONS } from "../../facts/log-drivers";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { spelledLogOptions } from "../../schema/known-names";
import { firstOfEach } from "../../task/by-key";
import { logConfigurationsOf } from "../../task/containers/log-configurations";
import { isKnown } from "../../task/fields";
import { nearest } from "../../text/nearest";
import { hasPlaceholder } from "../../text/placeholders";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "log-option-unknown",
    title: "Log options are ones that ECS accepts, and are spelled correctly",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["awslogs", "splunk"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Log driver awslogs disallows options: log_key",
  },
  *check(task) {
    for (const { driver, options } of logConfigurationsOf(task)) {
      const known = spelledLogOptions(driver.value);
      if (known.length === 0 || !isKnown(options)) continue;
      const required = REQUIRED_LOG_OPTIONS.get(driver.value) ?? [];
      const members = writtenOnce(options.value.node);
      const written = new Set(members.map(({ key }) => key));
      for (const { key, keyRange } of members) {
        if (known.includes(key) || key === "" || hasPlaceholder(key)) continue;
        const similar = nearest(key, known);
        // ECS leaves options of other drivers than awslogs to Docker, except for the required ones.
        if (driver.value !== "awslogs" && (similar === undefined || !required.includes(similar))) continue;
        const meant = similar !== undefined && !written.has(similar) ? similar : undefined;
        const value = options.value.string(key);
        yield {
          range: keyRange,
          what: say`${key} is not an option of {logDriver} ${driver.value}`,
          remedy: meant === undefined ? say`remove it` : say`write ${meant}`,
          why: say`ECS rejects options that it does not know`,
          fixes: fixes(
            meant !== undefined && isKnown(value)
              ? changing(options.value.string(meant), value.value, {
                  title: say`Rename the option to ${member(meant)}`,
                  also: [remove(value)],
                })
              : undefined,
            removing(value),
          ),
        };
      }
    }
  },
});

/** The options, each key once. One without a value is left out, because its key may be unfinished. */
function writtenOnce({ members }: ObjectNode): readonly Member[] {
  return [...firstOfEach(members, ({ key, value }) => (value === undefined ? undefined : key)).values()];
}
