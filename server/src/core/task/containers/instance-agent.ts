import { isKnown } from "../fields";
import type { TaskDefinition } from "../model";
import { volumesOf } from "./volumes";

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
  return (volumesOf(task)?.volumes ?? []).some(({ view }) => {
    const host = view.object("host");
    const path = isKnown(host) ? host.value.string("sourcePath") : host;
    return isKnown(path) && WATCHED.test(path.value);
  });
}
