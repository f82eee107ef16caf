import { eachVolume } from "../../containers/volumes";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "s3files-volume-role",
    title: "A task with an S3 Files volume has a task role",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html",
  },
  *check(task) {
    const { view } = task;
    // A skeleton has an empty role; whoever fills in the volume fills in the role as well.
    if (view === undefined || !view.lacks("taskRoleArn") || task.tree.problems.length > 0) return;
    for (const { view: volume, label } of eachVolume(task)) {
      const s3 = volume.object("s3filesVolumeConfiguration");
      if (!isKnown(s3) || is(s3.value.string("fileSystemArn"), "")) continue;
      yield {
        range: s3.keyRange,
        message: `${beginning(label)} lies on S3 Files, which is mounted with the rights of the task role, and this task has none; add taskRoleArn.`,
      };
    }
  },
});
