import type { TaskDefinition } from "./model/model";
import type { Rule } from "./rule";
import { LAUNCH_TYPES } from "./spec/launch-types";

/**
 * What a task has of that by which a rule can say in `meta.concerns` that it concerns it: the names of its members and
 * options, the listed values, and what ECS makes of it or a caller assumes: the launch types that it requires, its
 * network mode, and `windows`.
 */
export function concernsOf({ typed, networking }: TaskDefinition): ReadonlySet<string> {
  const { launchTypes, mode, os } = networking;
  const more = [...LAUNCH_TYPES.filter((launchType) => launchTypes.requires(launchType)), mode.value, os.value];
  return new Set([...typed.words, ...more]);
}

/** The rules that can have anything to say to a task, in their order. */
export function concernedRules(rules: readonly Rule[], task: TaskDefinition): readonly Rule[] {
  const present = concernsOf(task);
  return rules.filter(({ meta }) => meta.concerns?.some((each) => present.has(each)) ?? true);
}
