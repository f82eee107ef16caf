import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { isWritten, knownElements } from "../../task/known-elements";
import { anyOf, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "security-option-unknown",
    title: "dockerSecurityOptions are ones that ECS lists",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["dockerSecurityOptions"],
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
          what: say`security option ${option.value} of ${label} is not one that ECS lists`,
          remedy: meant === undefined ? say`use ${anyOf(FORMS.map(word))}` : say`write ${meant}, with a colon`,
          why: say`ECS may reject the task, or the container may run without this protection`,
          fixes: fixes(
            meant === undefined
              ? undefined
              : changing(option, meant, { safe: true, title: say`Change the option to ${meant}` }),
          ),
        };
      }
    }
  },
});

/** The options that ECS lists, for messages. */
const FORMS = ["no-new-privileges", "apparmor:PROFILE", "label:VALUE", "credentialspec:FILE"];

/** The options that ECS lists; Docker also accepts a value after no-new-privileges. */
const LISTED = /^(?:no-new-privileges(?::true|:false)?|apparmor:.+|label:.+|credentialspec:.+)$/;
