import { removeFrom } from "../../changes/change";
import { type MountPoint, mountPointsIn } from "../../containers/volumes";
import { type Field, isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { repeatsOf } from "../../model/repeats";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "mount-point-path-duplicate",
    title: "A container mounts one volume at a path",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.docker.com/reference/cli/docker/container/run/",
  },
  *check(task) {
    for (const container of task.containers) {
      for (const { first, repeated, same } of repeatsOf(mountPointsIn(container), placeOf, mountsTheSame)) {
        const { containerPath: path, list, element } = repeated;
        if (!isKnown(path) || !isKnown(first.containerPath)) continue;
        yield {
          range: path.range,
          message: `${beginning(container.label)} mounts at ${quoted(path.value)} twice, and a path can hold one volume; ${same ? "remove the second mount point" : "give one of them another containerPath"}.`,
          related: [{ message: "the first mount point at this path", range: first.containerPath.range }],
          fixes: [
            {
              title: `Remove the second mount point at ${quoted(path.value)}`,
              safe: same,
              changes: [removeFrom(list, element)],
            },
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
  return isSame(a.sourceVolume, b.sourceVolume) && isSame(a.readOnly, b.readOnly);
}

/** The path by which the container finds the same folder; that of the root is its slash. */
function withoutClosingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path.charAt(end - 1) === "/") end -= 1;
  return path.slice(0, end);
}

/** Whether two members surely say the same. */
function isSame<T>(a: Field<T>, b: Field<T>): boolean {
  return isKnown(a) && isKnown(b) ? a.value === b.value : a.state === "absent" && b.state === "absent";
}
