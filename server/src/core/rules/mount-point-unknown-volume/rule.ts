import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { mountPointsOf, volumesOf } from "../../task/containers/volumes";
import { isWritten } from "../../task/known-elements";
import { isOnlySameName, nearestName } from "../../text/nearest";
import { anyOf, type Said, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "mount-point-unknown-volume",
    title: "A mount point names a volume of the task",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["mountPoints"],
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
        what: say`${container.label} mounts volume ${sourceVolume.value}, which is not in this task`,
        remedy: remedy([...names], meant),
        why: say`ECS looks up the name in {volumes}, and names are case-sensitive`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : changing(sourceVolume, meant, {
                // A similar name may belong to another volume, and on Windows a volume may be on another drive.
                safe:
                  isOnlySameName(sourceVolume.value, meant, [...names]) && networkingOf(task).os.value !== "windows",
              }),
        ),
      };
    }
  },
});

/** How many names a message lists before it becomes hard to read. */
const MOST_NAMES_LISTED = 5;

function remedy(names: readonly string[], meant: string | undefined): Said {
  if (meant !== undefined) return say`mount ${meant} instead`;
  if (names.length === 0) return say`add it to {volumes}`;
  const listed = names.slice(0, MOST_NAMES_LISTED);
  const more = names.length - listed.length;
  return say`add it to {volumes}, or mount ${anyOf(more === 0 ? listed : [...listed, say`one of ${more} more`])}`;
}
