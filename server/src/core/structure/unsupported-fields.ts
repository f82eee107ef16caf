import { remove } from "../changes/change";
import { type Field, isKnown } from "../model/fields";
import type { ContainerDefinition, TaskDefinition } from "../model/model";
import { modePhrase } from "../network/mode-phrase";
import type { Finding, Fix } from "../rule";
import { shownValue } from "../words";

/** A member of a container definition that some tasks can't have, with the words for it. */
export interface UnsupportedField<T> {
  readonly key: string;
  read(container: ContainerDefinition): Field<T>;
  /** A value that asks for nothing and so is allowed everywhere. */
  readonly harmless?: T;
  /** Why awsvpc mode has no such thing: a clause that follows "where". */
  readonly inAwsvpc: string;
  /** Whether Windows containers lack it too, whatever the mode. */
  readonly missingOnWindows: boolean;
  /** The repairs; its removal if left out. */
  repairs?(container: ContainerDefinition): readonly Fix[];
}

/**
 * The containers that ask for something which ECS refuses in awsvpc mode or on Windows: one finding each, on
 * the key, with the removal as its fix. In awsvpc that is the reason given, as it is the one that ECS gives.
 */
export function* unsupportedFields<T>(task: TaskDefinition, field: UnsupportedField<T>): Iterable<Finding> {
  const { mode, os } = task.networking;
  const awsvpc = mode.value === "awsvpc";
  if (!awsvpc && !(field.missingOnWindows && os.value === "windows")) return;
  for (const container of task.containers) {
    const member = field.read(container);
    if (!isKnown(member) || member.value === field.harmless) continue;
    const said = typeof member.value === "object" ? field.key : `${field.key} ${shownValue(member.value)}`;
    const why = awsvpc
      ? `ECS refuses ${said} in ${modePhrase(mode)}, where ${field.inAwsvpc}`
      : `Windows containers don't support ${said}`;
    yield {
      range: member.keyRange,
      message: `${why}; remove ${field.key} from ${container.label}.`,
      fixes: field.repairs?.(container) ?? [{ title: `Remove ${field.key}`, safe: true, changes: [remove(member)] }],
    };
  }
}
