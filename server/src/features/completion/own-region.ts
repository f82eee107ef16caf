import { AWS_REGIONS } from "../../core/facts/aws-regions";
import { usualExecutionRole } from "../../core/task/containers/execution-role";
import type { TaskDefinition } from "../../core/task/model";
import type { Site } from "./site";
import { RANK, type Suggestion } from "./suggestion";

/** A region as the whole of a text, or as ARNs and addresses have it. */
const REGION = /[".:]([a-z]{2,4}(?:-[a-z]+)+-\d)(?=[".:])/g;

/** The region that a task definition speaks of most often; nothing where it names none. */
export function ownRegion({ tree }: TaskDefinition): string | undefined {
  const names = Array.from(tree.masked.matchAll(REGION), ([, name = ""]) => name);
  return mostFrequent(names.filter((name) => AWS_REGIONS.has(name)));
}

/** The execution role by its usual name, in the account of the file; nothing where the file names none. */
export function executionRoles({ task }: Site): readonly Suggestion[] {
  const value = usualExecutionRole(task);
  if (value === undefined) return [];
  return [{ label: value, value, kind: "value", rank: RANK.usual, detail: "its usual name" }];
}

/** The first of those that come most often; nothing of nothing. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
