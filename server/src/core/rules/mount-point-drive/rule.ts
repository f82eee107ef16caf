import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { hostPathOf, mountPointsOf, volumesOf } from "../../task/containers/volumes";
import { isKnown, type Known } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "mount-point-drive",
    title: "A folder of a Windows instance is mounted on its own drive",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["windows"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const { os, launchTypes } = networkingOf(task);
    // Fargate has no folders of an instance, which fargate-unsupported reports.
    if (os.value !== "windows" || launchTypes.requires("FARGATE")) return;
    const sources = sourcePaths(task);
    for (const { container, sourceVolume: volume, containerPath: path } of mountPointsOf(task)) {
      const source = isKnown(volume) ? sources.get(volume.value) : undefined;
      if (source === undefined || !isKnown(path)) continue;
      const [from, to] = [driveOf(source.value), driveOf(path.value)];
      if (from === undefined || to === undefined || from === to) continue;
      yield {
        range: path.range,
        what: say`${container.label} mounts a folder of drive ${word(from)} on drive ${word(to)}`,
        remedy: say`use the same drive in {sourcePath} and {containerPath}`,
        why: say`Windows mounts a folder only on its own drive, so the container does not start`,
        related: [{ message: say`the folder on the instance`, range: source.range }],
      };
    }
  },
});

/** The folders of the instance, by the names of their volumes. */
function sourcePaths(task: TaskDefinition): ReadonlyMap<string, Known<string>> {
  const paths = new Map<string, Known<string>>();
  for (const volume of volumesOf(task)?.volumes ?? []) {
    const { name } = volume;
    const path = hostPathOf(volume);
    if (isKnown(name) && isKnown(path)) paths.set(name.value, path);
  }
  return paths;
}

/** The drive in upper case, such as `C:`; nothing for a path without one. */
function driveOf(path: string): string | undefined {
  return /^[a-z]:/i.exec(path)?.[0].toUpperCase();
}
