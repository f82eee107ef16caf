import { append, set } from "../document/change";
import { isLaunchType } from "../facts/launch-types";
import { LONGEST_FARGATE_STOP_TIMEOUT } from "../facts/task-limits";
import { networkingOf } from "../network/networking";
import { resourceRequirementsOf } from "../task/containers/resource-requirements";
import { isExcerpt } from "../task/excerpt";
import { isAbsent, isKnown } from "../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../task/model";
import { isSkeleton } from "../task/skeleton";
import { say } from "../text/say";
import { quoted } from "../text/words";
import { type Assist, assistOf, type Step, unsafe } from "./assist";
import { fargateConflicts } from "./fargate-conflicts";
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
export function fargateObstacle(
  task: TaskDefinition,
): Exclude<ReturnType<typeof assistOrObstacle>, Assist> | undefined {
  const answer = assistOrObstacle(task);
  return typeof answer === "string" ? answer : undefined;
}

/** The types of its answers are those of `FargateObstacle` in the protocol, which the server compares with them. */
function assistOrObstacle(task: TaskDefinition) {
  const obstacle = obstacleIn(task);
  if (obstacle !== undefined) return obstacle;
  const size = chooseFargateSize(task);
  if (size === undefined) return "size";
  const logs = fargateLogs(task);
  const containers = [...logs.steps, ...task.containers.flatMap(containerSteps)];
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

/** What is in the way, as the name of a property or of a kind of file; `undefined` if nothing is. */
function obstacleIn(task: TaskDefinition) {
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

/** What has to change in a container, apart from ports, logs and what Fargate does not have at all. */
function containerSteps({ view, label }: ContainerDefinition): readonly Step[] {
  const timeout = view.integer("stopTimeout");
  if (!isKnown(timeout) || timeout.value <= LONGEST_FARGATE_STOP_TIMEOUT) return [];
  const description = `Change stopTimeout of ${label} from ${timeout.value} to ${LONGEST_FARGATE_STOP_TIMEOUT}`;
  return [{ changes: [set(timeout, LONGEST_FARGATE_STOP_TIMEOUT)], description }];
}
