import type { Deviation, DeviationOf } from "../structure/deviation";
import type { TaskDefinition } from "./model";

/** The deviations of one kind from the structure that ECS takes, in the order of the walk. */
export function deviationsOfKind<K extends Deviation["kind"]>(
  task: TaskDefinition,
  kind: K,
): readonly DeviationOf<K>[] {
  return task.deviations().filter((deviation): deviation is DeviationOf<K> => deviation.kind === kind);
}
