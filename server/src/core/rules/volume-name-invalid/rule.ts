import { set } from "../../changes/change";
import { eachVolume, mountPointsOf, mountsAreKnown } from "../../containers/volumes";
import { type Field, is } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import type { TaskDefinition } from "../../model/model";
import { defineRule, fixes } from "../../rule";
import { isVolumeName, LONGEST_VOLUME_NAME, toVolumeName } from "../../spec/volumes";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "volume-name-invalid",
    title: "The name of a volume has letters, digits, hyphens and underscores, and at most 255 of them",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    const volumes = eachVolume(task);
    const taken = new Map<string, number>();
    for (const { name } of volumes) if (isWritten(name)) taken.set(name.value, (taken.get(name.value) ?? 0) + 1);
    const known = mountsAreKnown(task);
    for (const { name } of volumes) {
      if (!isWritten(name) || isVolumeName(name.value)) continue;
      const stranger = /[^A-Za-z0-9_-]/u.exec(name.value)?.[0];
      const meant = toVolumeName(name.value);
      const free =
        meant !== "" && name.value.length <= LONGEST_VOLUME_NAME && !taken.has(meant) && taken.get(name.value) === 1;
      taken.set(meant, 1);
      yield {
        range: name.range,
        message:
          stranger === undefined
            ? `A volume has a name of ${name.value.length} characters, and ECS takes at most ${LONGEST_VOLUME_NAME}; shorten it.`
            : `Volume name ${quoted(name.value)} holds ${stranger.trim() === "" ? "white space" : `${quoted(stranger)}`}, and ECS takes only letters, digits, hyphens and underscores; rename the volume.`,
        fixes: fixes(
          free
            ? {
                title: `Rename the volume to ${quoted(meant)}`,
                // A mount point that can't be read may use the old name.
                safe: known,
                changes: [name, ...mountsOf(task, name.value)].map((field) => set(field, meant)),
              }
            : undefined,
        ),
      };
    }
  },
});

/** Where containers mount a volume by its name. */
function mountsOf(task: TaskDefinition, name: string): readonly Field<string>[] {
  return mountPointsOf(task).flatMap(({ sourceVolume }) => (is(sourceVolume, name) ? [sourceVolume] : []));
}
