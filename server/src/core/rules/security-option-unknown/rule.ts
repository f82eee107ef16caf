import { set } from "../../changes/change";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "security-option-unknown",
    title: "dockerSecurityOptions are of the kinds that ECS lists",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      for (const option of knownElements(view.strings("dockerSecurityOptions"))) {
        if (!isWritten(option) || LISTED.test(option.value)) continue;
        const colon = option.value.replace("=", ":");
        const meant = LISTED.test(colon) ? colon : undefined;
        yield {
          range: option.range,
          message: `Security option ${quoted(option.value)} of ${label} is none that ECS lists; ${meant === undefined ? "use no-new-privileges, apparmor:PROFILE, label:VALUE or credentialspec:FILE" : `write ${quoted(meant)}, with a colon`}.`,
          fixes: fixes(
            meant === undefined
              ? undefined
              : {
                  title: `Change the option to ${quoted(meant)}`,
                  safe: true,
                  changes: [set(option, meant)],
                },
          ),
        };
      }
    }
  },
});

/** The options that ECS lists; Docker also takes a value behind no-new-privileges. */
const LISTED = /^(?:no-new-privileges(?::true|:false)?|apparmor:.+|label:.+|credentialspec:.+)$/;
