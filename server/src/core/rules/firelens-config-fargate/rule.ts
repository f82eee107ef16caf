import { firelensFromS3 } from "../../containers/log-configurations";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "firelens-config-fargate",
    title: "A log router on Fargate reads its configuration from a file of its image",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html",
  },
  *check(task) {
    const range = task.networking.launchTypes.rangeOf("FARGATE");
    if (!task.networking.launchTypes.requires("FARGATE")) return;
    for (const container of task.containers) {
      const type = firelensFromS3(container);
      if (type === undefined) continue;
      yield {
        range: type.range,
        message: `Fargate does not fetch the log router's configuration of ${container.label} from S3; use "file" with a path in its image, or an image that fetches it by itself.`,
        ...(range && { related: [{ message: "Fargate is required here", range }] }),
      };
    }
  },
});
