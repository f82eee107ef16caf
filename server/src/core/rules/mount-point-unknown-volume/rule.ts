import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { mountPointsOf, volumeNames, volumesOf } from "../../task/containers/volumes";
import { isWritten } from "../../task/known-elements";
import { anyOf, type Said, say } from "../../text/say";
import { firstNames, unknownNames } from "../shared/unknown-names";

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
    const names = volumeNames(task);
    const mounts = mountPointsOf(task).flatMap(({ container: owner, sourceVolume }) =>
      isWritten(sourceVolume) ? [{ owner, sourceVolume, name: sourceVolume.value }] : [],
    );
    for (const { reference, meant, isSure } of unknownNames(mounts, names)) {
      const { owner, sourceVolume } = reference;
      yield {
        range: sourceVolume.range,
        what: say`${owner.label} mounts volume ${sourceVolume.value}, which is not in this task`,
        remedy: remedy(names, meant),
        why: say`ECS looks up the name in {volumes}, and names are case-sensitive`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : changing(sourceVolume, meant, {
                // A similar name may belong to another volume, and on Windows a volume may be on another drive.
                safe: isSure && networkingOf(task).os.value !== "windows",
              }),
        ),
      };
    }
  },
});

function remedy(names: readonly string[], meant: string | undefined): Said {
  if (meant !== undefined) return say`mount ${meant} instead`;
  if (names.length === 0) return say`add it to {volumes}`;
  return say`add it to {volumes}, or mount ${anyOf(firstNames(names, (more) => say`one of ${more} more`))}`;
}
