import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "firelens-config-fargate",
    title: "A log router on Fargate reads its configuration from a file of its image",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html",
  },
  *check(task) {
    const range = task.networking.launchTypes.rangeOf("FARGATE");
    if (!task.networking.launchTypes.requires("FARGATE")) return;
    for (const { firelensConfiguration, label } of task.containers) {
      const options = isKnown(firelensConfiguration) ? firelensConfiguration.value.object("options") : undefined;
      if (options === undefined || !isKnown(options)) continue;
      const type = options.value.string("config-file-type");
      if (!isKnown(type) || type.value !== "s3") continue;
      yield {
        range: type.range,
        message: `Fargate does not fetch the log router's configuration of ${label} from S3; use "file" with a path in its image, or an image that fetches it by itself.`,
        ...(range && { related: [{ message: "Fargate is required here", range }] }),
      };
    }
  },
});
