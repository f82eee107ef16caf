import { FIRELENS_FILE_TYPES } from "../../facts/log-drivers";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { is, isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { nearest } from "../../text/nearest";
import { anyOf, say, word } from "../../text/say";
import { readS3Arn } from "../../values/s3-arns";

export default defineRule({
  meta: {
    id: "firelens-option-invalid",
    title: "FireLens options have valid values",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["enable-ecs-log-metadata", "config-file-type"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html",
    apiMessage: "Invalid arn syntax.",
  },
  *check(task) {
    for (const { held } of holdersOf(task, "firelensConfiguration")) {
      const options = held.options("options");
      if (!isKnown(options)) continue;
      const metadata = options.value.string("enable-ecs-log-metadata");
      if (isKnown(metadata) && !/^(?:true|false|t|f|1|0)?$/i.test(metadata.value)) {
        yield {
          range: metadata.range,
          what: say`{enable-ecs-log-metadata} ${metadata.value} is neither true nor false`,
          remedy: say`write ${"true"} or ${"false"}`,
          why: say`The log router can't start with another value`,
        };
      }
      const type = options.value.string("config-file-type");
      const value = options.value.string("config-file-value");
      if (isKnown(type) && !FIRELENS_FILE_TYPES.some((known) => known === type.value)) {
        const meant = nearest(type.value, FIRELENS_FILE_TYPES);
        yield {
          range: type.range,
          what: say`{config-file-type} ${type.value} is neither s3 nor file`,
          remedy: meant === undefined ? say`write ${anyOf(FIRELENS_FILE_TYPES)}` : say`write ${meant}`,
          why: say`FireLens reads a configuration only from S3 or from a file in the image`,
          fixes: fixes(meant && changing(type, meant)),
        };
      }
      if (is(type, "s3") && isWritten(value) && readS3Arn(value.value) === undefined) {
        yield {
          range: value.range,
          what: say`{config-file-value} ${value.value} is not the ARN of an S3 object`,
          remedy: say`write ${word("arn:aws:s3:::bucket/file.conf")}, or change {config-file-type} to file`,
          why: say`ECS requires such an ARN with {config-file-type} s3`,
          related: isKnown(type) ? [{ message: say`the type`, range: type.range }] : [],
        };
      }
    }
  },
});
