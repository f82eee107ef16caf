import { mountPointsOf } from "../../containers/volumes";
import { is } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "mount-point-incomplete",
    title: "A mount point names a volume and a path in the container",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html",
  },
  *check(task) {
    for (const { container, view, opening, sourceVolume, containerPath } of mountPointsOf(task)) {
      if (view.lacks("sourceVolume") || is(sourceVolume, "")) {
        yield {
          range: sourceVolume.state === "known" ? sourceVolume.range : opening,
          message: `A mount point of ${container.label} names no volume, so ECS does not know what to mount; add sourceVolume with the name of one of the task's volumes.`,
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
