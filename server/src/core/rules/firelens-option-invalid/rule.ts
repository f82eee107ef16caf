import { set } from "../../changes/change";
import { is, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { FIRELENS_FILE_TYPES } from "../../spec/log-drivers";
import { nearest } from "../../values/nearest";
import { readS3Arn } from "../../values/s3-arns";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-option-invalid",
    title: "The options of a FireLens container have values that it can read",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html",
    apiMessage: "Invalid arn syntax.",
  },
  *check(task) {
    for (const { firelensConfiguration } of task.containers) {
      const options = isKnown(firelensConfiguration) ? firelensConfiguration.value.options("options") : undefined;
      if (options === undefined || !isKnown(options)) continue;
      const metadata = options.value.string("enable-ecs-log-metadata");
      if (isKnown(metadata) && !/^(?:true|false|t|f|1|0)?$/i.test(metadata.value)) {
        yield {
          range: metadata.range,
          message: `enable-ecs-log-metadata ${quoted(metadata.value)} is neither true nor false; write one of the two.`,
        };
      }
      const type = options.value.string("config-file-type");
      const value = options.value.string("config-file-value");
      if (isKnown(type) && !FIRELENS_FILE_TYPES.some((known) => known === type.value)) {
        const meant = nearest(type.value, FIRELENS_FILE_TYPES);
        yield {
          range: type.range,
          message: `config-file-type ${quoted(type.value)} is neither s3 nor file, the two places that FireLens reads a configuration from; ${meant === undefined ? "write one of them" : `write ${quoted(meant)}`}.`,
          fixes: fixes(
            meant && {
              title: `Change config-file-type to ${quoted(meant)}`,
              safe: false,
              changes: [set(type, meant)],
            },
          ),
        };
      }
      if (is(type, "s3") && isKnown(value) && value.value !== "" && readS3Arn(value.value) === undefined) {
        yield {
          range: value.range,
          message: `config-file-value ${quoted(value.value)} is not the ARN of an object in S3, which config-file-type s3 asks for; write arn:aws:s3:::bucket/file.conf, or change the type to file.`,
          related: isKnown(type) ? [{ message: "the type", range: type.range }] : [],
        };
      }
    }
  },
});
