import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-port-range-mode",
    title: "containerPortRange is used only in awsvpc or bridge mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { networkMode, networking, portMappings } = task;
    // In none mode ECS refuses the whole list of mappings, which none-mode-ports says; a second word adds nothing.
    if (networking.mode.value !== "host") return;
    const others = (["awsvpc", "bridge"] as const).filter((mode) => task.networking.allows(mode));
    // Where neither is to be had, the launch types contradict each other, which launch-types-conflict says.
    const elsewhere = orList(others.length > 0 ? others : ["awsvpc", "bridge"]);
    const related = isKnown(networkMode) ? [{ message: "the network mode", range: networkMode.range }] : [];
    for (const { containerPortRange } of portMappings) {
      if (!isKnown(containerPortRange)) continue;
      yield {
        range: containerPortRange.keyRange,
        message: `containerPortRange ${quoted(containerPortRange.value)} is not available in host mode, which maps single ports only; write a mapping for each port, or use ${elsewhere} mode.`,
        related,
      };
    }
  },
});
