import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { volumesStored } from "../../task/containers/volumes";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "fsx-volume-linux",
    title: "FSx for Windows File Server is used only by Windows tasks",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["fsxWindowsFileServerVolumeConfiguration"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/wfsx-volumes.html",
  },
  *check(task) {
    const { os, launchTypes } = networkingOf(task);
    const family = task.operatingSystemFamily;
    // Windows tasks on EC2 often leave the operating system out, so only a written one counts.
    if (os.value !== "linux" || !isKnown(family)) return;
    // Fargate and managed instances have no such volumes on any system, which other rules report.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES")) return;
    for (const { storage, label } of volumesStored(task, "fsxWindowsFileServerVolumeConfiguration")) {
      yield {
        range: storage.keyRange,
        what: say`${label} uses FSx for Windows File Server, but {operatingSystemFamily} is ${family.value}`,
        remedy: say`use Amazon EFS, or run the task on Windows`,
        why: say`Linux tasks can't mount FSx for Windows File Server`,
        related: [{ message: say`the operating system of the task`, range: family.range }],
      };
    }
  },
});
