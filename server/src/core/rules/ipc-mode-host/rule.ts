import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "ipc-mode-host",
    title: "A task does not share the IPC resources of its instance",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["ipcMode"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { launchTypes, os } = networkingOf(task);
    // Other rules report ipcMode where it does not exist.
    if (launchTypes.requires("FARGATE") || launchTypes.requires("MANAGED_INSTANCES") || os.value === "windows") return;
    const ipcMode = task.view?.string("ipcMode");
    if (ipcMode === undefined || !isKnown(ipcMode) || ipcMode.value !== "host") return;
    yield {
      range: ipcMode.range,
      what: say`{ipcMode} ${ipcMode.value} shares memory with the instance`,
      remedy: say`remove {ipcMode} unless the task needs that`,
      why: say`The task can use the memory segments, semaphores and message queues of the instance and of every other task in this mode`,
      fixes: [removing(ipcMode)],
    };
  },
});
