import { defineRule } from "../../findings/rule";
import { volumesStored } from "../../task/containers/volumes";
import { is } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "s3files-volume-role",
    title: "A task with an S3 Files volume has a task role",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["s3filesVolumeConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html",
  },
  *check(task) {
    const { view } = task;
    // A skeleton has an empty role, to be filled in together with the volume.
    if (view === undefined || !view.lacks("taskRoleArn") || task.tree.problems.length > 0) return;
    for (const { storage, label } of volumesStored(task, "s3filesVolumeConfiguration")) {
      if (is(storage.value.string("fileSystemArn"), "")) continue;
      yield {
        range: storage.keyRange,
        what: say`${label} uses S3 Files, but the task has no task role`,
        remedy: say`add {taskRoleArn}`,
        why: say`S3 Files volumes are mounted with the permissions of the task role`,
      };
    }
  },
});
