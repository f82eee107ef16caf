import { lacksExecutionRole, roleReasons } from "../containers/execution-role";
import { firelensFromS3 } from "../containers/log-configurations";
import type { TaskDefinition } from "../model/model";
import type { FargateLogs } from "./fargate-logs";
import { conflictsIn } from "./switch-conflicts";

/**
 * How many mistakes a task has once it is made ready for Fargate that it does not have now: what Fargate demands
 * and nobody but the author knows.
 */
export function fargateConflicts(task: TaskDefinition, logs: FargateLogs): number {
  const fargate = task.networking.launchTypes.requires("FARGATE");
  const needsRole = logs.turned || roleReasons(task, true).length > 0;
  const lacksNow = lacksExecutionRole(task) && roleReasons(task).length > 0;
  const newlyLacksRole = lacksExecutionRole(task) && needsRole && !lacksNow;
  const fromS3 = task.containers.filter((container) => firelensFromS3(container) !== undefined);
  return Number(newlyLacksRole) + logs.conflicts + (fargate ? 0 : fromS3.length) + conflictsIn(task, "awsvpc");
}
