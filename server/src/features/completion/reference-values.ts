import { consolePortName, portNamesOf } from "../../core/network/port-names";
import { containersByName, isEssential, startingAfter } from "../../core/task/containers/dependencies";
import { volumesOf } from "../../core/task/containers/volumes";
import { isKnown } from "../../core/task/fields";
import { isWritten } from "../../core/task/known-elements";
import type { ContainerDefinition } from "../../core/task/model";
import { namedValuesOf } from "../../core/task/named-values";
import { otherTexts, type Site, textBeside, textsInOthers } from "./site";
import { RANK, refused, type Suggestion } from "./suggestion";

/** The names of the other containers, except those in `taken`; all containers if the place is in none. */
function otherContainers({ task, container }: Site, taken: ReadonlySet<string>): readonly Suggestion[] {
  const own = container !== undefined && isKnown(container.name) ? container.name.value : undefined;
  const names = new Set<string>();
  return task.containers.flatMap((each): readonly Suggestion[] => {
    const { name, view } = each;
    if (!isWritten(name) || name.value === own || taken.has(name.value) || names.has(name.value)) return [];
    names.add(name.value);
    const image = view.string("image");
    const detail = isKnown(image) ? { detail: image.value } : {};
    return [{ label: name.value, value: name.value, kind: "reference", rank: RANK.usual, ...detail }];
  });
}

/** Containers to depend on, or to mount volumes from, each once. */
export function containersOnce(key: string): (site: Site) => readonly Suggestion[] {
  return (site) => startingBefore(site, otherContainers(site, textsInOthers(site, key)));
}

/** Containers that the one around the place could wait for. Those that wait for it themselves are refused. */
function startingBefore({ task, container }: Site, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  if (container === undefined || !isKnown(container.name)) return suggestions;
  const own = JSON.stringify(container.name.value);
  const later = startingAfter(task, container.name.value);
  return suggestions.map((suggestion): Suggestion => {
    if (!later.has(suggestion.label)) return suggestion;
    const detail = `starts after ${own} itself`;
    const note = `Container ${JSON.stringify(suggestion.label)} starts after ${own}, so neither could start first.`;
    return { ...suggestion, ...refused(detail, note) };
  });
}

/** The containers that a proxy can run in: all of the task. */
export function containersOfTask(site: Site): readonly Suggestion[] {
  return otherContainers(site, new Set());
}

/** Containers to link to, with the alias that is written; without those that are already linked, under any alias. */
export function linkTargets(site: Site): readonly Suggestion[] {
  const { start, end } = site.place.range;
  const alias = /^"[^":\\]*(:[^"\\]+)"?$/.exec(site.task.tree.text.slice(start, end))?.[1] ?? "";
  const linked = new Set([...otherTexts(site)].map((link) => link.split(":", 1)[0] ?? ""));
  const targets = startingBefore(site, otherContainers(site, linked)).map((target) => ({
    ...target,
    value: `${target.value}${alias}`,
  }));
  const refusal = site.trial.ofValue(site.place.path, alias);
  if (refusal === undefined) return targets;
  return targets.map((target) => ({ ...target, ...refused(refusal.short, refusal.sentence) }));
}

/** The volumes of the task. Those that the container already mounts come last; a second mount is possible. */
export function volumeNames(site: Site): readonly Suggestion[] {
  const mounted = textsInOthers(site, "sourceVolume");
  return (volumesOf(site.task)?.volumes ?? []).flatMap(({ name, view }): readonly Suggestion[] => {
    if (!isWritten(name)) return [];
    const detail = KINDS.find(([key]) => view.any(key).state !== "absent")?.[1] ?? "bind mount";
    const rank = mounted.has(name.value) ? RANK.late : RANK.usual;
    return [{ label: name.value, value: name.value, kind: "reference", rank, detail }];
  });
}

const KINDS = [
  ["efsVolumeConfiguration", "Amazon EFS"],
  ["s3filesVolumeConfiguration", "S3 Files"],
  ["fsxWindowsFileServerVolumeConfiguration", "FSx for Windows File Server"],
  ["dockerVolumeConfiguration", "Docker volume"],
  ["configuredAtLaunch", "configured at launch"],
] as const;

/** The names of environment variables or secrets that other containers have and this one does not. */
export function namesOfSiblings(site: Site): readonly Suggestion[] {
  const { task, container } = site;
  const own = textsInOthers(site, "name");
  const has = new Set(container === undefined ? [] : both(container).map(({ name }) => name.value));
  const written = textBeside(site, "name");
  const suggestions = new Map<string, Suggestion>();
  for (const sibling of task.containers) {
    if (sibling === container) continue;
    for (const { name } of both(sibling)) {
      const taken = own.has(name.value) || (has.has(name.value) && name.value !== written);
      if (taken || suggestions.has(name.value)) continue;
      const detail = `in ${sibling.label}`;
      suggestions.set(name.value, { label: name.value, value: name.value, kind: "value", rank: RANK.usual, detail });
    }
  }
  return [...suggestions.values()];
}

/** The values of this variable or secret in other containers. */
export function valuesOfSiblings(list: "environment" | "secrets"): (site: Site) => readonly Suggestion[] {
  return (site) => {
    const own = textBeside(site, "name");
    const suggestions = new Map<string, Suggestion>();
    for (const sibling of site.task.containers) {
      if (sibling === site.container) continue;
      for (const { name, value } of namedValuesOf(sibling, list)) {
        if (name.value !== own || !isWritten(value) || suggestions.has(value.value)) continue;
        const detail = `in ${sibling.label}`;
        suggestions.set(value.value, {
          label: value.value,
          value: value.value,
          kind: "value",
          rank: RANK.usual,
          detail,
        });
      }
    }
    return [...suggestions.values()];
  };
}

function both(container: ContainerDefinition): ReturnType<typeof namedValuesOf> {
  return [...namedValuesOf(container, "environment"), ...namedValuesOf(container, "secrets")];
}

/** The conditions of a dependency. Those that can never be met are refused. */
export function conditions(site: Site): readonly Suggestion[] {
  const name = textBeside(site, "containerName");
  const target = name === undefined ? undefined : containersByName(site.task).get(name);
  const hasCheck = target !== undefined && !target.view.lacks("healthCheck");
  const essential = target !== undefined && isEssential(target) === true;
  const ends = target !== undefined && isEssential(target) === false;
  const of = (value: string, rank: number, detail: string, vain = ""): Suggestion => ({
    label: value,
    value,
    kind: "value",
    rank: vain === "" ? rank : RANK.refused,
    detail: vain || detail,
    documentation: "ContainerDependency.condition",
    ...(vain === "" ? {} : { refused: true }),
  });
  const endless = essential ? "the container is essential: the task ends with it" : "";
  const unchecked = target !== undefined && !hasCheck ? "the container has no healthCheck" : "";
  return [
    of("HEALTHY", hasCheck ? RANK.first : RANK.usual, "its health check passes", unchecked),
    of("START", RANK.usual, "it has started"),
    of("SUCCESS", ends ? RANK.first : RANK.late, "it has ended with exit code 0", endless),
    of("COMPLETE", ends ? RANK.usual : RANK.late, "it has ended, whatever the exit code", endless),
  ];
}

/** The name that the AWS console gives the port. */
export function portNames({ task, container, object }: Site): readonly Suggestion[] {
  const port = object?.integer("containerPort");
  if (container === undefined || port === undefined || !isKnown(port) || !isWritten(container.name)) return [];
  const own = object?.string("name");
  const taken = portNamesOf(task).filter((name) => own === undefined || !isKnown(own) || own.value !== name);
  const name = consolePortName(container.name.value, String(port.value), new Set(taken));
  if (name === undefined) return [];
  return [{ label: name, value: name, kind: "value", rank: RANK.first, detail: "as the AWS console names it" }];
}
