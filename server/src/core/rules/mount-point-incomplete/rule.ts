import { set } from "../../changes/change";
import { mountPointsIn, mountPointsOf, volumesOf } from "../../containers/volumes";
import { is } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import type { ContainerDefinition, TaskDefinition } from "../../model/model";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "mount-point-incomplete",
    title: "A mount point names a volume and a path in the container",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html",
  },
  *check(task) {
    for (const { container, view, opening, sourceVolume, containerPath } of mountPointsOf(task)) {
      if (view.lacks("sourceVolume") || is(sourceVolume, "")) {
        yield {
          range: sourceVolume.state === "known" ? sourceVolume.range : opening,
          message: `A mount point of ${container.label} names no volume, so ECS does not know what to mount; add sourceVolume with the name of one of the task's volumes.`,
          fixes: volumesOffered(task, container).map((name) => ({
            title: `Set sourceVolume to ${quoted(name)}`,
            safe: false,
            changes: [set(sourceVolume, name)],
          })),
        };
      }
      if (view.lacks("containerPath") || is(containerPath, "")) {
        yield {
          range: containerPath.state === "known" ? containerPath.range : opening,
          message: `A mount point of ${container.label} has no containerPath, so the volume has no place in the container; add the path at which the program finds it.`,
        };
      }
    }
  },
});

/** The names of the volumes that are meant most likely: first those that the container does not mount yet. */
function volumesOffered(task: TaskDefinition, container: ContainerDefinition): readonly string[] {
  const volumes = volumesOf(task)?.volumes ?? [];
  const names = [...new Set(volumes.flatMap(({ name }) => (isWritten(name) ? [name.value] : [])))];
  const mounted = mountPointsIn(container).map(({ sourceVolume }) => sourceVolume);
  const isMounted = (name: string): boolean => mounted.some((field) => is(field, name));
  return [...names.filter((name) => !isMounted(name)), ...names.filter(isMounted)].slice(0, MOST_OFFERED);
}

/** More than these nobody reads in a menu. */
const MOST_OFFERED = 5;
