import { hostPathOf, volumesOf } from "../../task/containers/volumes";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";

/** Folders and sockets of an instance that only monitoring programs mount. */
const WATCHED =
  /^\/(?:proc|sys|cgroup|sys\/fs\/cgroup|var\/lib\/docker(?:\/containers)?|(?:var\/)?run(?:\/docker\.sock)?)?\/?$/;

/**
 * Whether a task monitors its instance, like a metrics or log agent: it sees the processes of the instance, or mounts
 * its root, its kernel's files, or Docker's socket or data. Such a task runs once on each instance.
 */
export function isInstanceAgent(task: TaskDefinition): boolean {
  const pidMode = task.view?.string("pidMode");
  if (pidMode !== undefined && isKnown(pidMode) && pidMode.value === "host") return true;
  return (volumesOf(task)?.volumes ?? []).map(hostPathOf).some((path) => isKnown(path) && WATCHED.test(path.value));
}
