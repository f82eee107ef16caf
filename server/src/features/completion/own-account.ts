import type { TaskDefinition } from "../../core/model/model";
import { AWS_REGIONS } from "../../core/spec/aws-regions";
import type { Site } from "./site";
import { RANK, type Suggestion } from "./suggestion";

/** Partition and account of an ARN. Registries tell less: many images are in accounts that belong to AWS. */
const ARN = /"arn:(aws[a-z-]*:)[a-z]+:[a-z0-9-]*:(\d{12}):/g;

/** A region as the whole of a text, or as ARNs and addresses have it. */
const REGION = /[".:]([a-z]{2,4}(?:-[a-z]+)+-\d)(?=[".:])/g;

/** The role for ECS itself under the name that AWS's guide and its console give it. */
const EXECUTION_ROLE = "ecsTaskExecutionRole";

/** The region that a task definition speaks of most often; nothing where it names none. */
export function ownRegion({ tree }: TaskDefinition): string | undefined {
  const names = Array.from(tree.masked.matchAll(REGION), ([, name = ""]) => name);
  return mostFrequent(names.filter((name) => AWS_REGIONS.has(name)));
}

/**
 * The execution role by its usual name, in the account that the ARNs of the file have; nothing where it has none.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
export function executionRoles({ task }: Site): readonly Suggestion[] {
  const found = Array.from(task.tree.masked.matchAll(ARN), ([, partition = "", account = ""]) => {
    return `arn:${partition}iam::${account}:role/${EXECUTION_ROLE}`;
  });
  const value = mostFrequent(found);
  if (value === undefined) return [];
  return [{ label: value, value, kind: "value", rank: RANK.usual, detail: "its usual name" }];
}

/** The first of those that come most often; nothing of nothing. */
function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
