import { eachVolume } from "../../containers/volumes";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "fsx-volume-linux",
    title: "FSx for Windows File Server is used only by Windows tasks",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/wfsx-volumes.html",
  },
  *check(task) {
    const { os, launchTypes } = task.networking;
    const family = task.operatingSystemFamily;
    // Windows tasks on EC2 often leave the operating system out, so only a written one tells.
    if (os.value !== "linux" || !isKnown(family)) return;
    // Fargate and managed instances have no such volumes on any system, and rules that say so.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES")) return;
    for (const { view, label } of eachVolume(task)) {
      const fsx = view.object("fsxWindowsFileServerVolumeConfiguration");
      if (!isKnown(fsx)) continue;
      yield {
        range: fsx.keyRange,
        message: `${beginning(label)} lies on FSx for Windows File Server, which a task with operatingSystemFamily ${family.value} can't mount; use Amazon EFS, or run the task on Windows.`,
        related: [{ message: "the operating system of the task", range: family.range }],
      };
    }
  },
});
