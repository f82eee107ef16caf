import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { firelensFromS3 } from "../../task/containers/log-configurations";
import { say } from "../../text/say";
import { relatedLaunchType } from "../shared/related";

export default defineRule({
  meta: {
    id: "firelens-config-fargate",
    title: "A log router on Fargate reads its configuration from a file in its image",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["config-file-type"],
    refuses: "value",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html",
  },
  *check(task) {
    if (!networkingOf(task).launchTypes.requires("FARGATE")) return;
    for (const container of task.containers) {
      const type = firelensFromS3(container);
      if (type === undefined) continue;
      yield {
        range: type.range,
        what: say`{config-file-type} ${type.value} of ${container.label} does not work on Fargate`,
        remedy: say`use ${"file"} with a path in its image, or an image that fetches the file itself`,
        why: say`Fargate does not fetch the configuration of a log router from S3`,
        related: relatedLaunchType(task, "FARGATE"),
      };
    }
  },
});
