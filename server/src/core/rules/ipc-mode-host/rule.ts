import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "ipc-mode-host",
    title: "A task does not share the IPC resources of its instance",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { launchTypes, os } = task.networking;
    // Where there is no ipcMode at all, other rules say so.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES") || os.value === "windows") return;
    const ipcMode = task.view?.string("ipcMode");
    if (ipcMode === undefined || !isKnown(ipcMode) || ipcMode.value !== "host") return;
    yield {
      range: ipcMode.range,
      message: `ipcMode "host" shares memory segments, semaphores and message queues with the instance and every task on it that does the same; remove it unless they have to talk that way.`,
      fixes: [{ title: "Remove ipcMode", safe: false, changes: [remove(ipcMode)] }],
    };
  },
});
