import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { systemControlsOf, withoutSystemControl } from "../../task/containers/system-controls";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "system-control-host-network",
    title: "A task in host mode sets no network system controls",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["systemControls"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html",
  },
  *check(task) {
    if (networkingOf(task).mode.value !== "host") return;
    for (const { list, element, namespace } of systemControlsOf(task)) {
      if (!namespace.value.startsWith("net.")) continue;
      yield {
        range: namespace.range,
        what: say`system control ${namespace.value} can't be set in ${word("host")} mode`,
        remedy: withoutSystemControl(task),
        why: say`In ${word("host")} mode the network and its settings belong to the instance`,
        fixes: [removingFrom(list, element, { safe: true, title: say`Remove ${namespace.value}` })],
      };
    }
  },
});
