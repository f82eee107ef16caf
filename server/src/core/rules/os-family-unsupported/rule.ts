import { WINDOWS_WITHOUT_FARGATE } from "../../facts/os-families";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "os-family-unsupported",
    title: "The operating system is available where the task runs",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["windows"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html",
  },
  *check(task) {
    const { operatingSystemFamily: family } = task;
    const networking = networkingOf(task);
    if (!isKnown(family) || networking.os.value !== "windows") return;
    const fargate = networking.launchTypes.rangeOf("FARGATE");
    const managed = networking.launchTypes.rangeOf("MANAGED_INSTANCES");
    if (fargate !== undefined && WINDOWS_WITHOUT_FARGATE.includes(family.value)) {
      const edition = family.value.endsWith("FULL") ? "FULL" : "CORE";
      yield {
        range: family.range,
        what: say`{operatingSystemFamily} ${family.value} is not available on Fargate`,
        remedy: say`use Windows Server 2019 or 2022, and an image built for it`,
        why: say`Fargate does not run this release of Windows Server`,
        related: relatedLaunchType(task, "FARGATE"),
        fixes: [changing(family, `WINDOWS_SERVER_2022_${edition}`)],
      };
    } else if (managed !== undefined) {
      yield {
        range: family.range,
        what: say`{operatingSystemFamily} ${family.value} is not available on managed instances`,
        remedy: say`use EC2 or Fargate for Windows`,
        why: say`Managed instances run only Linux`,
        related: relatedLaunchType(task, "MANAGED_INSTANCES"),
      };
    }
  },
});
