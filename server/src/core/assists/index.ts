import { NETWORK_MODES } from "../facts/network-modes";
import { offeredFixes } from "../findings/offered-fixes";
import type { TaskDefinition } from "../task/model";
import type { Assist } from "./assist";
import { cleanDescribeOutput } from "./clean-describe-output";
import { useDynamicHostPorts } from "./dynamic-host-ports";
import { makeFargateReady } from "./make-fargate-ready";
import { pickFargateSize } from "./pick-fargate-size";
import { switchNetworkMode } from "./switch-network-mode";

/** Every assist that applies to the task, in the order in which they are offered. */
export function assistsFor(task: TaskDefinition): readonly Assist[] {
  // ECS chooses the network of a daemon, which runs only on managed instances.
  if (task.kind === "daemon") return [cleanDescribeOutput(task)].filter((assist) => assist !== undefined);
  const switches = NETWORK_MODES.map((mode) => switchNetworkMode(task, mode));
  const others = [useDynamicHostPorts(task), pickFargateSize(task), makeFargateReady(task), cleanDescribeOutput(task)];
  const assists = [...switches, ...others].filter((assist) => assist !== undefined);
  if (task.tree.problems.length === 0) return assists;
  const offered = offeredFixes<Assist>(task.tree);
  return assists.flatMap((assist) => offered(assist) ?? []);
}
