import { editsFor, removeFrom } from "../../edits/edits";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { isMissingOnFargate } from "../../spec/capabilities";

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
    for (const { view, label } of task.containers) {
      const linux = view.object("linuxParameters");
      const capabilities = isKnown(linux) ? linux.value.object("capabilities") : linux;
      if (!isKnown(capabilities)) continue;
      const add = capabilities.value.strings("add");
      if (!isKnown(add)) continue;
      for (const capability of add.value) {
        // Anything else is no capability of Linux, which has a rule of its own.
        if (!isKnown(capability) || !isMissingOnFargate(capability.value)) continue;
        yield {
          range: capability.range,
          message: `Fargate gives no container the capability ${capability.value}, only SYS_PTRACE; remove it from ${label}.`,
          related,
          fixes: [
            {
              title: `Remove ${capability.value}`,
              safe: false,
              edits: () => editsFor(task.tree, [removeFrom(add, capability)]),
            },
          ],
        };
      }
    }
  },
});
