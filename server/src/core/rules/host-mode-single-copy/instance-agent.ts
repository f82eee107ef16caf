import { hostPathOf, volumesOf } from "../../task/containers/volumes";
import { isKnown } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";

/** Folders and sockets of an instance that only a program mounts which looks after the instance itself. */
const WATCHED =
  /^\/(?:proc|sys|cgroup|sys\/fs\/cgroup|var\/lib\/docker(?:\/containers)?|(?:var\/)?run(?:\/docker\.sock)?)?\/?$/;

/**
 * Whether a task looks after its instance, as monitoring and log agents do: it sees the processes of the instance, or
 * mounts its root, its kernel's files, or Docker's socket or data. One copy on each instance is what such a task wants.
 */
export function isInstanceAgent(task: TaskDefinition): boolean {
  const pidMode = task.view?.string("pidMode");
  if (pidMode !== undefined && isKnown(pidMode) && pidMode.value === "host") return true;
  return (volumesOf(task)?.volumes ?? []).map(hostPathOf).some((path) => isKnown(path) && WATCHED.test(path.value));
}
