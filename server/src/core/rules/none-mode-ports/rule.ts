import { unsafe } from "../../assists/assist";
import { switchNetworkMode } from "../../assists/switch-network-mode";
import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { once } from "../../once";
import { defineRule, fixes } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "none-mode-ports",
    title: "A task in none mode has no port mappings",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { networkMode } = task;
    // Where none mode is refused altogether, it is the mode that has to change, and the ports are to stay.
    if (task.networking.mode.value !== "none" || !task.networking.allows("none")) return;
    const toBridge = once(() => unsafe(switchNetworkMode(task, "bridge")));
    for (const { portMappings, mappings, label } of task.containers) {
      if (!isKnown(portMappings) || mappings.length === 0) continue;
      yield {
        range: portMappings.keyRange,
        message: `${beginning(label)} maps ports, but in none mode a task has no network outside its containers; remove portMappings or choose another networkMode.`,
        related: isKnown(networkMode) ? [{ message: "none mode", range: networkMode.range }] : [],
        fixes: fixes({ title: "Remove portMappings", safe: true, changes: [remove(portMappings)] }, toBridge()),
      };
    }
  },
});
