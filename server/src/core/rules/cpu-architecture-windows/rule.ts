import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";
import { relatedWindows } from "../shared/related";

export default defineRule({
  meta: {
    id: "cpu-architecture-windows",
    title: "A Windows task uses X86_64",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["windows"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html",
  },
  *check(task) {
    const { operatingSystemFamily } = task;
    const networking = networkingOf(task);
    const platform = task.view?.object("runtimePlatform");
    if (platform === undefined || !isKnown(platform) || !isKnown(operatingSystemFamily)) return;
    const architecture = platform.value.string("cpuArchitecture");
    if (networking.os.value !== "windows" || !isKnown(architecture) || architecture.value !== "ARM64") return;
    yield {
      range: architecture.range,
      what: say`{cpuArchitecture} ${architecture.value} is not available for ${operatingSystemFamily.value}`,
      remedy: say`use ${word("X86_64")}`,
      why: say`ECS has no Windows on ${word("ARM64")}`,
      related: relatedWindows(task),
      fixes: [changing(architecture, "X86_64")],
    };
  },
});
