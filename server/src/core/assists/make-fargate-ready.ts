import { append, set } from "../document/change";
import { isLaunchType } from "../facts/launch-types";
import { networkingOf } from "../network/networking";
import { resourceRequirementsOf } from "../task/containers/resource-requirements";
import { isExcerpt } from "../task/excerpt";
import { isAbsent, isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import { isSkeleton } from "../task/skeleton";
import { say } from "../text/say";
import { quoted } from "../text/words";
import { type Assist, assistOf, type Step, unsafe } from "./assist";
import { fargateConflicts } from "./fargate-conflicts";
import { fargateContainerSteps } from "./fargate-containers";
import { fargateLogs } from "./fargate-logs";
import { fargateTaskSteps } from "./fargate-task";
import { chooseFargateSize } from "./pick-fargate-size";
import { demandsOf } from "./switch-network-mode";

/**
 * "Make Fargate-ready": adds FARGATE to `requiresCompatibilities`, and changes what Fargate requires: the network mode,
 * the size, log drivers. What Fargate does not support, such as a folder of the host or a device, stays and is reported.
 * So is what only the author knows, such as the execution role. The title counts both. Safe only if nothing is left and
 * nothing was guessed.
 *
 * @returns `undefined` if the task already fits, or can't fit: for Windows, EXTERNAL and GPUs, if something to change is
 * a placeholder or a mistake, or if no size is large enough
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export function makeFargateReady(task: TaskDefinition): Assist | undefined {
  const answer = assistOrObstacle(task);
  return typeof answer === "string" ? undefined : answer;
}

/** Why {@link makeFargateReady} returns `undefined`; `undefined` if it does not. */
export function fargateObstacle(task: TaskDefinition): FargateObstacle | undefined {
  const answer = assistOrObstacle(task);
  return typeof answer === "string" ? answer : undefined;
}

function assistOrObstacle(task: TaskDefinition): Assist | FargateObstacle {
  const obstacle = obstacleIn(task);
  if (obstacle !== undefined) return obstacle;
  const size = chooseFargateSize(task);
  if (size === undefined) return "size";
  const logs = fargateLogs(task);
  const containers = [...logs.steps, ...task.containers.flatMap(fargateContainerSteps)];
  const steps: readonly Step[] = [
    ...launchTypeSteps(task),
    ...modeSteps(task),
    ...demandsOf(task, "awsvpc"),
    ...size.steps,
    ...fargateTaskSteps(task),
    ...containers,
  ];
  if (steps.length === 0) return "done";
  const assist = assistOf(task, "make-fargate-ready", say`Make Fargate-ready`, steps, fargateConflicts(task, logs));
  if (assist === undefined) return "misplaced";
  return size.sure && containers.length === 0 ? assist : unsafe(assist);
}

/**
 * Why a task can't be made ready for Fargate: the kind of the file, a property that is unknown, wrong or too large, or
 * something that only instances have; `done` if nothing has to change.
 */
export type FargateObstacle =
  | "list"
  | "broken"
  | "part"
  | "operatingSystemFamily"
  | "requiresCompatibilities"
  | "networkMode"
  | "resourceRequirements"
  | "size"
  | "misplaced"
  | "done";

function obstacleIn(task: TaskDefinition): FargateObstacle | undefined {
  const { form, networkMode, requiresCompatibilities: list, tree } = task;
  const networking = networkingOf(task);
  if (form === "array") return "list";
  if (tree.problems.length > 0) return "broken";
  if (isExcerpt(task) || isSkeleton(task)) return "part";
  if (networking.os.value !== "linux") return "operatingSystemFamily";
  if (isAbsent(list) ? task.view?.lacks("requiresCompatibilities") !== true : !isKnown(list)) {
    return "requiresCompatibilities";
  }
  if (isKnown(list) && !list.value.every((element) => isKnown(element) && isLaunchType(element.value))) {
    return "requiresCompatibilities";
  }
  if (!networking.allows("awsvpc")) return "requiresCompatibilities";
  if (networkMode.state === "unknown") return "networkMode";
  const devices = resourceRequirementsOf(task).filter(({ type }) => DEVICES.includes(type.value));
  return devices.length > 0 ? "resourceRequirements" : undefined;
}

/** Resources that only instances have. */
const DEVICES: readonly string[] = ["GPU", "NeuronDevice"];

function launchTypeSteps(task: TaskDefinition): readonly Step[] {
  const { requiresCompatibilities: list } = task;
  if (networkingOf(task).launchTypes.requires("FARGATE")) return [];
  if (!isKnown(list)) {
    return [{ changes: [set(list, ["FARGATE"])], description: "Add requiresCompatibilities with FARGATE" }];
  }
  const last = list.value.at(-1);
  if (last === undefined || !isKnown(last)) return [];
  const { parent } = last.site;
  if (parent.kind !== "array") return [];
  return [{ changes: [append(parent, "FARGATE")], description: "Add FARGATE to requiresCompatibilities" }];
}

function modeSteps({ networkMode }: TaskDefinition): readonly Step[] {
  if (isKnown(networkMode) && networkMode.value === "awsvpc") return [];
  const description = isKnown(networkMode)
    ? `Change networkMode from ${quoted(networkMode.value)} to "awsvpc"`
    : 'Add networkMode "awsvpc"';
  return [{ changes: [set(networkMode, "awsvpc")], description }];
}
