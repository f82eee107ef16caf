import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { mountPointsIn, mountPointsOf, volumeNames } from "../../task/containers/volumes";
import { is } from "../../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../../task/model";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "mount-point-incomplete",
    title: "A mount point has a volume and a path in the container",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["mountPoints"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html",
  },
  *check(task) {
    for (const { container, view, opening, sourceVolume, containerPath } of mountPointsOf(task)) {
      if (view.lacks("sourceVolume") || is(sourceVolume, "")) {
        yield {
          range: sourceVolume.state === "known" ? sourceVolume.range : opening,
          what: say`a mount point of ${container.label} has no {sourceVolume}`,
          remedy: say`add the name of a volume of the task`,
          why: say`ECS rejects a mount point that does not name its volume`,
          fixes: volumesOffered(task, container).map((name) => changing(sourceVolume, name)),
        };
      }
      if (view.lacks("containerPath") || is(containerPath, "")) {
        yield {
          range: containerPath.state === "known" ? containerPath.range : opening,
          what: say`a mount point of ${container.label} has no {containerPath}`,
          remedy: say`add the path where the program finds the volume`,
          why: say`Without it, the volume has no place in the container`,
        };
      }
    }
  },
});

/** The names of the likeliest volumes: first those that the container does not mount yet. */
function volumesOffered(task: TaskDefinition, container: ContainerDefinition): readonly string[] {
  const names = volumeNames(task);
  const mounted = mountPointsIn(container).map(({ sourceVolume }) => sourceVolume);
  const isMounted = (name: string): boolean => mounted.some((field) => is(field, name));
  return [...names.filter((name) => !isMounted(name)), ...names.filter(isMounted)].slice(0, MOST_OFFERED);
}

/** A longer menu is hard to read. */
const MOST_OFFERED = 5;
