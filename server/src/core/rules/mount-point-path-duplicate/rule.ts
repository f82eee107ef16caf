import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { repeatsOf } from "../../task/by-key";
import { type MountPoint, mountPointsIn } from "../../task/containers/volumes";
import { isKnown, saySame } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "mount-point-path-duplicate",
    title: "A container mounts one volume at each path",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["mountPoints"],
    source: "https://docs.docker.com/reference/cli/docker/container/run/",
  },
  *check(task) {
    for (const container of task.containers) {
      for (const { first, repeated, same } of repeatsOf(mountPointsIn(container), placeOf, mountsTheSame)) {
        const { containerPath: path, list, element } = repeated;
        if (!isKnown(path) || !isKnown(first.containerPath)) continue;
        yield {
          range: path.range,
          what: say`${container.label} has two mount points at ${path.value}`,
          remedy: same ? say`remove one` : say`give one of them another {containerPath}`,
          why: say`Only one volume can be mounted at a path`,
          related: [{ message: say`the first mount point at this path`, range: first.containerPath.range }],
          fixes: [
            removingFrom(list, element, {
              safe: same,
              title: say`Remove the second mount point at ${path.value}`,
            }),
          ],
        };
      }
    }
  },
});

function placeOf({ containerPath }: MountPoint): string | undefined {
  return isWritten(containerPath) ? withoutClosingSlashes(containerPath.value) : undefined;
}

function mountsTheSame(a: MountPoint, b: MountPoint): boolean {
  return saySame(a.sourceVolume, b.sourceVolume) && saySame(a.readOnly, b.readOnly);
}

/** The shortest path to the same folder; for the root, its slash. */
function withoutClosingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path.charAt(end - 1) === "/") end -= 1;
  return path.slice(0, end);
}
