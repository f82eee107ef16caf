import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { capabilitiesMissingOnFargate } from "../../task/containers/fargate-capabilities";
import { say, word } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "capability-fargate",
    title: "A container on Fargate adds no capability except SYS_PTRACE",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["add"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
    apiMessage: "NET_ADMIN is not allowed on Fargate.",
  },
  *check(task) {
    if (!networkingOf(task).launchTypes.requires("FARGATE")) return;
    const related = relatedLaunchType(task, "FARGATE");
    for (const container of task.containers) {
      for (const { list, capability } of capabilitiesMissingOnFargate(container)) {
        yield {
          range: capability.range,
          what: say`${container.label} adds the capability ${capability.value} on Fargate`,
          remedy: say`remove it`,
          why: say`Fargate allows only ${word("SYS_PTRACE")}`,
          related,
          fixes: [removingFrom(list, capability)],
        };
      }
    }
  },
});
