import { set } from "../../document/change";
import { isVolumeName, LONGEST_VOLUME_NAME, toVolumeName } from "../../facts/volumes";
import { changing } from "../../findings/builders";
import { defineRule, type Finding, fixes } from "../../findings/rule";
import { countsOf } from "../../task/by-key";
import { eachVolume, mountPointsOf, mountsAreKnown } from "../../task/containers/volumes";
import { type Field, is } from "../../task/fields";
import { isWritten, writtenTexts } from "../../task/known-elements";
import type { TaskDefinition } from "../../task/model";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-name-invalid",
    title: "A volume name has at most 255 letters, digits, hyphens and underscores",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["volumes"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    const volumes = eachVolume(task);
    const taken = countsOf(writtenTexts(volumes.map(({ name }) => name)));
    const known = mountsAreKnown(task);
    for (const { name } of volumes) {
      if (!isWritten(name) || isVolumeName(name.value)) continue;
      const meant = toVolumeName(name.value);
      const free =
        meant !== "" && name.value.length <= LONGEST_VOLUME_NAME && !taken.has(meant) && taken.get(name.value) === 1;
      taken.set(meant, 1);
      yield {
        range: name.range,
        ...mistakeIn(name.value),
        fixes: fixes(
          free
            ? changing(name, meant, {
                // A mount point that can't be read may use the old name.
                safe: known,
                title: say`Rename the volume to ${meant}`,
                also: mountsOf(task, name.value).map((field) => set(field, meant)),
              })
            : undefined,
        ),
      };
    }
  },
});

/** What is wrong with the name of a volume, and why. */
function mistakeIn(name: string): Pick<Finding, "what" | "remedy" | "why"> {
  const [foreign] = /[^A-Za-z0-9_-]/u.exec(name) ?? [];
  if (foreign === undefined) {
    const why = say`A volume name can have at most ${LONGEST_VOLUME_NAME} characters`;
    return { what: say`the volume name has ${name.length} characters`, remedy: say`shorten it`, why };
  }
  return {
    what:
      foreign.trim() === ""
        ? say`volume name ${name} contains white space`
        : say`volume name ${name} contains ${foreign}`,
    remedy: say`rename the volume`,
    why: say`A volume name can contain only letters, digits, hyphens and underscores`,
  };
}

/** Where containers mount a volume by its name. */
function mountsOf(task: TaskDefinition, name: string): readonly Field<string>[] {
  return mountPointsOf(task).flatMap(({ sourceVolume }) => (is(sourceVolume, name) ? [sourceVolume] : []));
}
