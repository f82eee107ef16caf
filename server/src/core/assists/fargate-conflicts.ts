import { countGaps } from "../deviations/platform-gaps";
import { FARGATE_GAPS } from "../facts/platform-gaps";
import { networkingOf } from "../network/networking";
import { lacksExecutionRole, roleReasons } from "../task/containers/execution-role";
import { capabilitiesMissingOnFargate } from "../task/containers/fargate-capabilities";
import { firelensFromS3 } from "../task/containers/log-configurations";
import type { TaskDefinition } from "../task/model";
import type { FargateLogs } from "./fargate-logs";
import { conflictsIn } from "./switch-conflicts";

/**
 * How many mistakes a task has once it is made ready for Fargate that it does not have now: what Fargate requires and only
 * the author knows, and what Fargate lacks and only the author can replace.
 */
export function fargateConflicts(task: TaskDefinition, logs: FargateLogs): number {
  const fargate = networkingOf(task).launchTypes.requires("FARGATE");
  const needsRole = logs.turned || roleReasons(task, true).length > 0;
  const lacksNow = lacksExecutionRole(task) && roleReasons(task).length > 0;
  const newlyLacksRole = lacksExecutionRole(task) && needsRole && !lacksNow;
  return Number(newlyLacksRole) + logs.conflicts + (fargate ? 0 : lackedByFargate(task)) + conflictsIn(task, "awsvpc");
}

/** How many things the task has that Fargate does not: they stay, and a rule reports each. */
function lackedByFargate(task: TaskDefinition): number {
  const fromS3 = task.containers.filter((container) => firelensFromS3(container) !== undefined);
  const capabilities = task.containers.flatMap(capabilitiesMissingOnFargate);
  return fromS3.length + capabilities.length + countGaps(task, FARGATE_GAPS);
}
