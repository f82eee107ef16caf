import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "swappiness-without-max-swap",
    title: "swappiness is set together with maxSwap",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["swappiness"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html",
  },
  *check(task) {
    const { launchTypes } = networkingOf(task);
    // Without swap space, the rules of the launch type report both members.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES")) return;
    for (const { container, held: parameters } of holdersOf(task, "linuxParameters")) {
      const swappiness = parameters.integer("swappiness");
      if (!isKnown(swappiness) || !parameters.lacks("maxSwap")) continue;
      yield {
        range: swappiness.keyRange,
        what: say`{swappiness} ${swappiness.value} of ${container.label} is ignored without {maxSwap}`,
        remedy: say`add {maxSwap} or remove {swappiness}`,
        why: say`ECS uses {swappiness} only if {maxSwap} is set`,
        fixes: [removing(swappiness, { safe: true })],
      };
    }
  },
});
