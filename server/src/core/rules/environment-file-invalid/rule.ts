import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { readS3Arn } from "../../values/s3-arns";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "environment-file-invalid",
    title: "An environment file is the ARN of a .env object in S3",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/taskdef-envfiles.html",
    apiMessage: "Invalid arn syntax.",
  },
  *check(task) {
    for (const { view } of task.containers) {
      const files = view.objects("environmentFiles");
      if (!isKnown(files)) continue;
      for (const file of files.value.filter(isKnown)) {
        const value = file.value.string("value");
        if (!isKnown(value) || value.value === "") continue;
        const object = readS3Arn(value.value);
        if (object === undefined) {
          const [, path] = /^s3:\/\/([^/\s]+\/\S+)$/.exec(value.value) ?? [];
          const better = path === undefined ? undefined : `arn:aws:s3:::${path}`;
          yield {
            range: value.range,
            message: `Environment file ${quoted(value.value)} is not the ARN of an object in S3, and ECS takes nothing else; write ${better === undefined ? "arn:aws:s3:::bucket/file.env" : quoted(better)}.`,
            fixes: fixes(
              better === undefined
                ? undefined
                : {
                    title: "Change value to the ARN of the object",
                    // Other partitions than aws have other ARNs.
                    safe: false,
                    changes: [set(value, better)],
                  },
            ),
          };
        } else if (!object.key.endsWith(".env")) {
          yield {
            range: value.range,
            severity: "warning",
            message: `Environment file ${quoted(object.key)} does not end in .env, which ECS requires of such a file; rename the object in S3 and write the new name here.`,
          };
        }
      }
    }
  },
});
