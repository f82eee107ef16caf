import { LAUNCH_TYPES } from "../facts/launch-types";
import type { Rule } from "../findings/rule";
import { networkingOf } from "../network/networking";
import type { TaskDefinition } from "../task/model";

/**
 * What a task has of that by which a rule can say in `meta.concerns` that it concerns it: the names of its members and
 * options, the listed values, and what ECS makes of it or a caller assumes: the launch types that it requires, its
 * network mode and its operating system.
 */
export function* concernsOf(task: TaskDefinition): Iterable<string> {
  const { typed } = task;
  const { launchTypes, mode, os } = networkingOf(task);
  yield* typed.words;
  for (const launchType of LAUNCH_TYPES) if (launchTypes.requires(launchType)) yield launchType;
  yield mode.value;
  yield os.value;
}

/** Tells of some rules which can have anything to say to a task, in their order. The rules are looked through once. */
export function concerned(rules: readonly Rule[]): (task: TaskDefinition) => readonly Rule[] {
  const byName = new Map<string, number[]>();
  for (const [index, { meta }] of rules.entries()) {
    for (const name of meta.concerns ?? []) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [index]);
      else same.push(index);
    }
  }
  const always = rules.map(({ meta }) => (meta.concerns === undefined ? 1 : 0));
  return (task) => {
    const asked = Uint8Array.from(always);
    for (const name of concernsOf(task)) for (const index of byName.get(name) ?? []) asked[index] = 1;
    return rules.filter((_, index) => asked[index] === 1);
  };
}
