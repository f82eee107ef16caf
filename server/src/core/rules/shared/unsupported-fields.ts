import { removing } from "../../findings/builders";
import type { Finding, Fix } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { type Field, isKnown } from "../../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../../task/model";
import { member as named, type Said, say } from "../../text/say";
import { modePhrase, modePlace } from "./mode-phrase";

/** A member of a container definition that some tasks can't have, with the texts for it. */
export interface UnsupportedField<T> {
  readonly key: string;
  read(container: ContainerDefinition): Field<T>;
  /** A value without effect, which is allowed everywhere. */
  readonly harmless?: T;
  /** Why awsvpc mode does not support it, as a sentence; `mode` is the phrase for the mode. */
  inAwsvpc(mode: Said): Said;
  /** Whether Windows containers lack it too, whatever the mode. */
  readonly missingOnWindows: boolean;
  /** The repairs; the removal by default. */
  repairs?(container: ContainerDefinition): readonly Fix[];
}

/**
 * A finding for each container with a member that ECS rejects in awsvpc mode or on Windows, on the key. If both apply,
 * the reason is awsvpc, as in the error of ECS.
 */
export function* unsupportedFields<T>(task: TaskDefinition, field: UnsupportedField<T>): Iterable<Finding> {
  const { mode, os } = networkingOf(task);
  const awsvpc = mode.value === "awsvpc";
  if (!awsvpc && !(field.missingOnWindows && os.value === "windows")) return;
  for (const container of task.containers) {
    const member = field.read(container);
    if (!isKnown(member) || member.value === field.harmless) continue;
    yield {
      range: member.keyRange,
      what: inPlace(field.key, member.value, awsvpc ? modePlace(mode) : say`on Windows`),
      remedy: say`remove ${named(field.key)} from ${container.label}`,
      why: awsvpc ? field.inAwsvpc(modePhrase(mode)) : say`Windows containers don't support ${named(field.key)}`,
      fixes: () => field.repairs?.(container) ?? [removing(member, { safe: true })],
    };
  }
}

function inPlace(key: string, value: unknown, place: Said): Said {
  return typeof value === "string" || typeof value === "boolean"
    ? say`${named(key)} ${value} can't be used ${place}`
    : say`${named(key)} can't be used ${place}`;
}
