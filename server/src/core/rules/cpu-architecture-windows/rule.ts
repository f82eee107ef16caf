import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "cpu-architecture-windows",
    title: "A Windows task runs on X86_64",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html",
  },
  *check(task) {
    const { operatingSystemFamily, networking } = task;
    const platform = task.view?.object("runtimePlatform");
    if (platform === undefined || !isKnown(platform) || !isKnown(operatingSystemFamily)) return;
    const architecture = platform.value.string("cpuArchitecture");
    if (networking.os.value !== "windows" || !isKnown(architecture) || architecture.value !== "ARM64") return;
    yield {
      range: architecture.range,
      message: `ECS has no Windows on ARM64, and the task is for ${operatingSystemFamily.value}; use X86_64.`,
      related: [{ message: "the task is for Windows", range: operatingSystemFamily.range }],
      fixes: [
        {
          title: "Change cpuArchitecture to X86_64",
          safe: false,
          changes: [set(architecture, "X86_64")],
        },
      ],
    };
  },
});
