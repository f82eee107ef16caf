import { removeFrom } from "../../changes/change";
import { mountPointsOf, mountsAreKnown, volumesOf } from "../../containers/volumes";
import { is, isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "volume-unmounted",
    title: "Every volume is mounted by a container",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html",
    apiMessage: "Volumes [data] are not referenced by any of the containers",
  },
  *check(task) {
    const declared = volumesOf(task);
    if (declared === undefined || task.containers.length === 0 || !mountsAreKnown(task)) return;
    const { list } = declared;
    const names = new Set(declared.volumes.flatMap(({ name }) => (isWritten(name) ? [name.value] : [])));
    const mounted = new Set(mountPointsOf(task).map(({ sourceVolume: at }) => (isWritten(at) ? at.value : undefined)));
    // A mount point that names no volume may mean any of these, and a rule of its own asks which.
    if ([...mounted].some((name) => name === undefined || !names.has(name))) return;
    for (const { name, view, element } of declared.volumes) {
      if (!isWritten(name) || mounted.has(name.value)) continue;
      const atLaunch = view.boolean("configuredAtLaunch");
      if (atLaunch.state === "unknown") continue;
      const refused = is(atLaunch, true);
      yield {
        range: name.range,
        severity: refused ? "error" : "information",
        message: refused
          ? `No container mounts volume ${quoted(name.value)}, and ECS refuses a volume configured at launch that nobody uses; add a mount point to a container or remove the volume.`
          : `No container mounts volume ${quoted(name.value)}, so it has no effect; add a mount point to a container or remove the volume.`,
        fixes: fixes(
          isKnown(list)
            ? {
                title: `Remove volume ${quoted(name.value)}`,
                safe: false,
                changes: [removeFrom(list, element)],
              }
            : undefined,
        ),
      };
    }
  },
});
