import { set } from "../document/change";
import { type FargateSize, fargateCpus, isFargateSize, smallestFargateSize } from "../facts/fargate-sizes";
import { networkingOf } from "../network/networking";
import { type ContainerDemand, containerDemand } from "../task/containers/container-resources";
import { cpuText, memoryText, type TaskSize, taskSizeOf } from "../task/containers/task-size";
import { type Field, isAbsent, isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import { member, type Said, say } from "../text/say";
import { andList, quoted } from "../text/words";
import { type Assist, assistOf, type Step, unsafe } from "./assist";

/**
 * "Change to a Fargate size": the smallest size that fits the containers and is at least the written one, in the
 * author's own spelling. Unsafe if a container's numbers are unknown, if nothing in the file says how much the task
 * needs, if less memory would do as well as more CPU, and if an amount would more than double, because of the cost.
 *
 * @returns `undefined` if the task is not for Fargate, already has a legal size that fits its containers, or has a size
 * that can't be read, and if no size is large enough
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export function pickFargateSize(task: TaskDefinition): Assist | undefined {
  const choice = networkingOf(task).launchTypes.requires("FARGATE") ? chooseFargateSize(task) : undefined;
  if (choice === undefined) return undefined;
  const { steps, sure } = choice;
  const assist = assistOf(task, "pick-fargate-size", titleOf(taskSizeOf(task), choice), steps);
  return sure ? assist : unsafe(assist);
}

/** Names the whole size, or the only member that changes. */
function titleOf(size: TaskSize | undefined, { cpu, memory, changed }: FargateSizeChoice): Said {
  const [key, ...more] = changed;
  if (size === undefined || key === undefined || more.length > 0) {
    return say`Change to a Fargate size: {cpu} ${cpu}, {memory} ${memory}`;
  }
  const value = key === "cpu" ? cpu : memory;
  return isKnown(size[key]) ? say`Change ${member(key)} to ${value}` : say`Add ${member(key)} ${value}`;
}

/** The size that a task would have on Fargate, and what has to change for it. */
export interface FargateSizeChoice {
  readonly cpu: string;
  readonly memory: string;
  /** The members that differ from the file. */
  readonly changed: readonly ("cpu" | "memory")[];
  /** Empty if the task already has the size. */
  readonly steps: readonly Step[];
  /** Whether the file says how much the task needs, CPU that Fargate has stays, and no amount more than doubles. */
  readonly sure: boolean;
}

/** Chooses a size, whatever the launch types; `undefined` if the current one can't be read or none is large enough. */
export function chooseFargateSize(task: TaskDefinition): FargateSizeChoice | undefined {
  const os = networkingOf(task).os.value;
  const size = taskSizeOf(task);
  if (size === undefined || os === "unknown") return undefined;
  if (!isReadable(size, "cpu", size.cpuUnits) || !isReadable(size, "memory", size.memoryMib)) return undefined;
  const demand = containerDemand(task);
  const written: FargateSize = { cpu: size.cpuUnits ?? 0, memory: size.memoryMib ?? 0 };
  const holds = written.cpu >= demand.cpu && written.memory >= demand.largestMemory;
  const least: FargateSize = {
    cpu: Math.max(written.cpu, demand.cpu),
    memory: Math.max(written.memory, demand.largestMemory, demand.reservedMemory),
  };
  const picked = holds && isFargateSize(written, os) ? written : smallestFargateSize(least, os);
  if (picked === undefined) return undefined;
  const cpu = cpuText(picked.cpu, textOf(size.cpu));
  const memory = memoryText(picked.memory, textOf(size.memory));
  const why = reasonFor(least, written, demand);
  const changed = (["cpu", "memory"] as const).filter((key) => picked[key] !== written[key]);
  const keepsMemory = picked.memory === written.memory;
  const steps: readonly Step[] = [
    ...(picked.cpu === written.cpu ? [] : [stepFor("cpu", size.cpu, cpu, keepsMemory ? why : "")]),
    ...(keepsMemory ? [] : [stepFor("memory", size.memory, memory, why)]),
  ];
  const guessed = least.cpu === 0 && least.memory === 0;
  // Both more CPU and less memory would be valid, and the choice determines the price of the task.
  const undecided = picked.cpu !== written.cpu && fargateCpus(os).includes(written.cpu);
  const dear = undecided || isDear(written.cpu, picked.cpu) || isDear(written.memory, picked.memory);
  return { cpu, memory, changed, steps, sure: demand.complete && !guessed && !dear };
}

function isDear(written: number, picked: number): boolean {
  return written > 0 && picked > 2 * written;
}

/** Whether a part of the size is certainly omitted, or a readable amount. */
function isReadable({ view, ...size }: TaskSize, key: "cpu" | "memory", amount: number | undefined): boolean {
  if (isAbsent(size[key])) return view.lacks(key) || isKnown(view.string(key));
  return amount !== undefined;
}

/** How the size was chosen, to append to the description of its last change. */
function reasonFor(least: FargateSize, written: FargateSize, demand: ContainerDemand): string {
  if (least.cpu === 0 && least.memory === 0) return ", the smallest size (a guess, because the file names no amount)";
  const kept = (["cpu", "memory"] as const).filter((key) => least[key] > 0 && least[key] === written[key]);
  const asked = [
    ...(least.cpu > written.cpu ? [`${least.cpu} CPU units`] : []),
    ...(least.memory > written.memory ? [`${least.memory} MiB`] : []),
  ];
  const held = [
    ...(kept.length === 0 ? [] : [`the written ${andList(kept)}`]),
    ...(asked.length === 0 ? [] : [`the ${andList(asked)} that the containers ask for`]),
  ];
  const known = demand.complete ? "" : ", as far as their numbers are known";
  return `, the smallest size for ${andList(held)}${known}`;
}

function stepFor(key: string, field: Field<string>, text: string, why: string): Step {
  const description = isKnown(field)
    ? `Change ${key} from ${quoted(field.value)} to ${quoted(text)}`
    : `Add ${key} ${quoted(text)}`;
  return { changes: [set(field, text)], description: description + why };
}

function textOf(field: Field<string>): string {
  return isKnown(field) ? field.value : "";
}
