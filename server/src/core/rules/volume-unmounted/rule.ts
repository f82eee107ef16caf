import { removingFrom } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { mountPointsOf, mountsAreKnown, volumeNames, volumesOf } from "../../task/containers/volumes";
import { is, isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-unmounted",
    title: "Every volume is mounted by a container",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["volumes"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html",
    apiMessage: "Volumes [data] are not referenced by any of the containers",
  },
  *check(task) {
    const declared = volumesOf(task);
    if (declared === undefined || task.containers.length === 0 || !mountsAreKnown(task)) return;
    const { list } = declared;
    const names = new Set(volumeNames(task));
    const mounted = new Set(mountPointsOf(task).map(({ sourceVolume: at }) => (isWritten(at) ? at.value : undefined)));
    // A mount point without a known volume may mean any of these; mount-point-unknown-volume reports it.
    if ([...mounted].some((name) => name === undefined || !names.has(name))) return;
    for (const { name, view, element } of declared.volumes) {
      if (!isWritten(name) || mounted.has(name.value)) continue;
      const atLaunch = view.boolean("configuredAtLaunch");
      if (atLaunch.state === "unknown") continue;
      const refused = is(atLaunch, true);
      yield {
        range: name.range,
        severity: refused ? "error" : "information",
        what: refused
          ? say`no container mounts volume ${name.value}, which is configured at launch`
          : say`no container mounts volume ${name.value}`,
        remedy: say`add a mount point to a container, or remove the volume`,
        why: refused
          ? say`ECS rejects such a volume unless a container mounts it`
          : say`A volume that is not mounted has no effect`,
        fixes: fixes(
          isKnown(list) ? removingFrom(list, element, { title: say`Remove volume ${name.value}` }) : undefined,
        ),
      };
    }
  },
});
