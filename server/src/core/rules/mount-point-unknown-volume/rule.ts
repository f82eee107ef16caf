import { set } from "../../changes/change";
import { mountPointsOf, volumesOf } from "../../containers/volumes";
import { isWritten } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { isOnlySameName, nearestName } from "../../values/nearest";
import { beginning, orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "mount-point-unknown-volume",
    title: "A mount point names a volume of the task",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html",
    apiMessage: "Unknown volume 'data'.",
  },
  *check(task) {
    const declared = volumesOf(task);
    if (declared?.complete !== true) return;
    const names = new Set(declared.volumes.flatMap(({ name }) => (isWritten(name) ? [name.value] : [])));
    for (const { container, sourceVolume } of mountPointsOf(task)) {
      if (!isWritten(sourceVolume) || names.has(sourceVolume.value)) continue;
      const meant = nearestName(sourceVolume.value, [...names]);
      yield {
        range: sourceVolume.range,
        message: `${beginning(container.label)} mounts volume ${quoted(sourceVolume.value)}, which this task does not have; ${remedy([...names], meant)}.`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : {
                title: `Change sourceVolume to ${quoted(meant)}`,
                // A similar name may be that of another volume, and on Windows a volume may lie on another drive.
                safe: isOnlySameName(sourceVolume.value, meant, [...names]) && task.networking.os.value !== "windows",
                changes: [set(sourceVolume, meant)],
              },
        ),
      };
    }
  },
});

/** How many names a message lists before it becomes hard to read. */
const MOST_NAMES_LISTED = 5;

function remedy(names: readonly string[], meant: string | undefined): string {
  if (meant !== undefined) return `the nearest name is ${quoted(meant)}`;
  if (names.length === 0) return "add it to volumes, which is where ECS looks it up";
  const listed = names.slice(0, MOST_NAMES_LISTED).map(quoted);
  const more = names.length - listed.length;
  return `add it to volumes or mount ${orList(more === 0 ? listed : [...listed, `one of ${more} more`])}`;
}
