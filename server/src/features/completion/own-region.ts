import { AWS_REGIONS } from "../../core/facts/aws-regions";
import { usualExecutionRole } from "../../core/task/containers/execution-role";
import type { TaskDefinition } from "../../core/task/model";
import type { Site } from "./site";
import { RANK, type Suggestion } from "./suggestion";

/** A region as a whole string, or as a part of an ARN or an address. */
const REGION = /[".:]([a-z]{2,4}(?:-[a-z]+)+-\d)(?=[".:])/g;

/** The region that a task definition mentions most often; `undefined` if it mentions none. */
export function ownRegion({ tree }: TaskDefinition): string | undefined {
  const names = Array.from(tree.masked.matchAll(REGION), ([, name = ""]) => name);
  return mostFrequent(names.filter((name) => AWS_REGIONS.has(name)));
}

/** The execution role with its usual name, in the account of the file; none if the file mentions no account. */
export function executionRoles({ task }: Site): readonly Suggestion[] {
  const value = usualExecutionRole(task);
  if (value === undefined) return [];
  return [{ label: value, value, kind: "value", rank: RANK.usual, detail: "its usual name" }];
}

/** The most frequent name, the first of several; `undefined` for an empty list. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
