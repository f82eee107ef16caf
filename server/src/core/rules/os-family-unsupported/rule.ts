import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { WINDOWS_WITHOUT_FARGATE } from "../../spec/os-families";

export default defineRule({
  meta: {
    id: "os-family-unsupported",
    title: "The operating system exists where the task runs",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html",
  },
  *check(task) {
    const { operatingSystemFamily: family, networking } = task;
    if (!isKnown(family) || networking.os.value !== "windows") return;
    const fargate = networking.launchTypes.rangeOf("FARGATE");
    const managed = networking.launchTypes.rangeOf("MANAGED_INSTANCES");
    if (fargate !== undefined && WINDOWS_WITHOUT_FARGATE.includes(family.value)) {
      const edition = family.value.endsWith("FULL") ? "FULL" : "CORE";
      const newer = `WINDOWS_SERVER_2022_${edition}`;
      yield {
        range: family.range,
        message: `Fargate does not run ${family.value}; use Windows Server 2019 or 2022 and an image built for it.`,
        related: [{ message: "Fargate is required here", range: fargate }],
        fixes: [
          {
            title: `Change operatingSystemFamily to ${newer}`,
            safe: false,
            changes: [set(family, newer)],
          },
        ],
      };
    } else if (managed !== undefined) {
      yield {
        range: family.range,
        message: `Managed instances run Linux only, and the task is for ${family.value}; use EC2 or Fargate for Windows.`,
        related: [{ message: "managed instances are required here", range: managed }],
      };
    }
  },
});
