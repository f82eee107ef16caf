import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { entriesIn } from "../../task/containers/entries";
import { isWritten } from "../../task/known-elements";
import { say, word } from "../../text/say";
import { readS3Arn } from "../../values/s3-arns";

export default defineRule({
  meta: {
    id: "environment-file-invalid",
    title: "An environment file is the ARN of a .env object in S3",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["environmentFiles"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html",
    apiMessage: "Invalid arn syntax.",
  },
  *check(task) {
    for (const { view } of entriesIn(task, "environmentFiles")) {
      const value = view.string("value");
      if (!isWritten(value)) continue;
      const object = readS3Arn(value.value);
      if (object === undefined) {
        const [, path] = /^s3:\/\/([^/\s]+\/\S+)$/.exec(value.value) ?? [];
        const better = path === undefined ? undefined : `arn:aws:s3:::${path}`;
        yield {
          range: value.range,
          what: say`environment file ${value.value} is not the ARN of an S3 object`,
          remedy:
            better === undefined ? say`write it as ${word("arn:aws:s3:::bucket/file.env")}` : say`write ${better}`,
          why: say`ECS rejects anything else`,
          // Not safe: other partitions than aws have other ARNs.
          fixes: fixes(better === undefined ? undefined : changing(value, better)),
        };
      } else if (!object.key.endsWith(".env")) {
        yield {
          range: value.range,
          severity: "warning",
          what: say`environment file ${object.key} does not end in .env`,
          remedy: say`rename the object in S3, and write the new name here`,
          why: say`ECS requires the extension .env`,
        };
      }
    }
  },
});
