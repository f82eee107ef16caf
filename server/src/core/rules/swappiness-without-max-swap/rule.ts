import { remove } from "../../changes/change";
import { linuxParametersOf } from "../../containers/linux-parameters";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "swappiness-without-max-swap",
    title: "swappiness stands beside maxSwap",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  },
  *check(task) {
    const { launchTypes } = task.networking;
    // Where there is no swap space the rules of the launch type refuse both members.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES")) return;
    for (const { container, parameters } of linuxParametersOf(task)) {
      const swappiness = parameters.integer("swappiness");
      if (!isKnown(swappiness) || !parameters.lacks("maxSwap")) continue;
      yield {
        range: swappiness.keyRange,
        message: `swappiness ${swappiness.value} of ${container.label} is ignored, because ECS uses it only together with maxSwap; add maxSwap or remove swappiness.`,
        fixes: [{ title: "Remove swappiness", safe: true, changes: [remove(swappiness)] }],
      };
    }
  },
});
