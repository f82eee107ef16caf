import { defineRule } from "../../findings/rule";
import { volumesStored } from "../../task/containers/volumes";
import { isWritten } from "../../task/known-elements";
import { member, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "s3files-volume-arn",
    title: "An S3 Files volume names its file system and access point by full ARNs",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["fileSystemArn", "accessPointArn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html",
  },
  *check(task) {
    for (const { storage, label } of volumesStored(task, "s3filesVolumeConfiguration")) {
      for (const [key, example] of EXAMPLES) {
        const arn = storage.value.string(key);
        if (!isWritten(arn) || arn.value.startsWith("arn:")) continue;
        yield {
          range: arn.range,
          what: say`${member(key)} ${arn.value} of ${label} is not an ARN`,
          remedy: say`write it in full, as in ${word(example)}`,
          why: say`ECS accepts only full ARNs here`,
        };
      }
    }
  },
});

/** What the two ARNs look like. */
const EXAMPLES = [
  ["fileSystemArn", "arn:aws:s3files:REGION:ACCOUNT:file-system/fs-ID"],
  ["accessPointArn", "arn:aws:s3files:REGION:ACCOUNT:file-system/fs-ID/access-point/fsap-ID"],
] as const;
