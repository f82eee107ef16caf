import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { lacksExecutionRole, roleReasons } from "../../task/containers/execution-role";
import { volumesStored } from "../../task/containers/volumes";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "fsx-volume-role",
    title: "A task with an FSx volume has an execution role",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["fsxWindowsFileServerVolumeConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/wfsx-volumes.html",
  },
  *check(task) {
    const { launchTypes } = networkingOf(task);
    // Fargate and managed instances have no such volumes, which other rules report.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES")) return;
    // If the role is needed for more, its absence is an error already.
    if (!lacksExecutionRole(task) || roleReasons(task).length > 0 || task.tree.problems.length > 0) return;
    for (const { storage, label } of volumesStored(task, "fsxWindowsFileServerVolumeConfiguration")) {
      yield {
        range: storage.keyRange,
        what: say`${label} uses FSx for Windows File Server, but the task has no execution role`,
        remedy: say`add {executionRoleArn}`,
        why: say`ECS reads the credentials of the file system with that role`,
      };
    }
  },
});
