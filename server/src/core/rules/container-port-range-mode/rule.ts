import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { anyOf, say, word } from "../../text/say";
import { relatedMode } from "../shared/related";

export default defineRule({
  meta: {
    id: "container-port-range-mode",
    title: "containerPortRange is used only in awsvpc and bridge mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["containerPortRange"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { portMappings } = task;
    const networking = networkingOf(task);
    // In none mode ECS refuses all mappings, which none-mode-ports reports.
    if (networking.mode.value !== "host") return;
    const others = (["awsvpc", "bridge"] as const).filter((mode) => networking.allows(mode));
    // Where neither is possible, the launch types contradict each other, which launch-types-conflict reports.
    const elsewhere = anyOf((others.length > 0 ? others : ["awsvpc", "bridge"]).map(word));
    const related = relatedMode(task);
    for (const { containerPortRange } of portMappings) {
      if (!isKnown(containerPortRange)) continue;
      yield {
        range: containerPortRange.keyRange,
        what: say`{containerPortRange} can't be used in ${word("host")} mode`,
        remedy: say`map each port by itself, or use ${elsewhere} mode`,
        why: say`In ${word("host")} mode ECS maps only single ports`,
        related,
      };
    }
  },
});
