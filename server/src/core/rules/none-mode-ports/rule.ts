import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { once } from "../../task/once";
import { say, word } from "../../text/say";
import { relatedMode } from "../shared/related";

export default defineRule({
  meta: {
    id: "none-mode-ports",
    title: "A task in none mode has no port mappings",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["none"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    // Where none mode itself is refused, the mode has to change, and the ports stay.
    if (networkingOf(task).mode.value !== "none" || !networkingOf(task).allows("none")) return;
    const toBridge = once(() => unsafe(switchNetworkMode(task, "bridge")));
    for (const { portMappings, mappings, label } of task.containers) {
      if (!isKnown(portMappings) || mappings.length === 0) continue;
      yield {
        range: portMappings.keyRange,
        what: say`${label} maps ports in ${word("none")} mode`,
        remedy: say`remove {portMappings} or choose another {networkMode}`,
        why: say`In ${word("none")} mode a task has no network outside its containers`,
        related: relatedMode(task),
        fixes: () => fixes(removing(portMappings, { safe: true }), toBridge()),
      };
    }
  },
});
