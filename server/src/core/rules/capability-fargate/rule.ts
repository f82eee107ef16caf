import { removeFrom } from "../../changes/change";
import { capabilitiesMissingOnFargate } from "../../containers/fargate-capabilities";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "capability-fargate",
    title: "A container on Fargate adds no capability but SYS_PTRACE",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KernelCapabilities.html",
    apiMessage: "NET_ADMIN is not allowed on Fargate.",
  },
  *check(task) {
    const range = task.networking.launchTypes.rangeOf("FARGATE");
    if (!task.networking.launchTypes.requires("FARGATE")) return;
    const related = range === undefined ? [] : [{ message: "Fargate is required here", range }];
    for (const container of task.containers) {
      for (const { list, capability } of capabilitiesMissingOnFargate(container)) {
        yield {
          range: capability.range,
          message: `Fargate gives no container the capability ${capability.value}, only SYS_PTRACE; remove it from ${container.label}.`,
          related,
          fixes: [
            {
              title: `Remove ${capability.value}`,
              safe: false,
              changes: [removeFrom(list, capability)],
            },
          ],
        };
      }
    }
  },
});
