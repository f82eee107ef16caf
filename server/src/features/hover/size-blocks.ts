import { fargateCpus, fargateMemories } from "../../core/facts/fargate-sizes";
import { networkingOf } from "../../core/network/networking";
import { type ContainerDemand, containerDemand, isPositive } from "../../core/task/containers/container-resources";
import { CPU_UNITS_PER_VCPU, MIB_PER_GB, taskSizeOf } from "../../core/task/containers/task-size";
import type { Field } from "../../core/task/fields";
import type { TaskDefinition } from "../../core/task/model";
import { orList } from "../../core/text/words";
import { gigabytes, virtualCpus } from "../amounts";
import { type Block, paragraph } from "./rich-text";

/** The `cpu` of the task: its size, the memory that fits it on Fargate, and what the containers request. */
export function taskCpuBlocks(task: TaskDefinition): readonly Block[] {
  const units = taskSizeOf(task)?.cpuUnits;
  if (units === undefined) return [];
  return [
    paragraph(`${units} CPU units = ${virtualCpus(units)}.`),
    ...onFargate(task, (required) => {
      const memories = fargateMemories(units, networkingOf(task).os.value);
      if (memories.length > 0)
        return `On Fargate ${virtualCpus(units)} goes with ${choice(memories, MIB_PER_GB, "GB")}.`;
      return required
        ? `Fargate has ${choice(fargateCpus(networkingOf(task).os.value), CPU_UNITS_PER_VCPU, "vCPU")}.`
        : undefined;
    }),
    ...cpuDemand(task, units),
  ];
}

/** The `memory` of the task: its size, the CPU that fits it on Fargate, and what the containers request. */
export function taskMemoryBlocks(task: TaskDefinition): readonly Block[] {
  const mib = taskSizeOf(task)?.memoryMib;
  if (mib === undefined) return [];
  const { value: os } = networkingOf(task).os;
  return [
    paragraph(`${mib} MiB = ${gigabytes(mib)}.`),
    ...onFargate(task, () => {
      const cpus = fargateCpus(os).filter((cpu) => fargateMemories(cpu, os).includes(mib));
      return cpus.length > 0
        ? `On Fargate ${gigabytes(mib)} goes with ${choice(cpus, CPU_UNITS_PER_VCPU, "vCPU")}.`
        : undefined;
    }),
    ...memoryDemand(task, mib),
  ];
}

/** The `cpu` of a container. Empty for zero, which is how ECS writes an omitted one. */
export function containerCpuBlocks(task: TaskDefinition, cpu: Field<number>): readonly Block[] {
  if (!isPositive(cpu)) return [];
  const size = paragraph(`${cpu.value} CPU units = ${virtualCpus(cpu.value)}.`);
  return [size, ...cpuDemand(task, taskSizeOf(task)?.cpuUnits)];
}

/** The `memory` or `memoryReservation` of a container. */
export function containerMemoryBlocks(
  task: TaskDefinition,
  key: "memory" | "memoryReservation",
  amount: Field<number>,
): readonly Block[] {
  if (!isPositive(amount)) return [];
  const meaning =
    key === "memory"
      ? "at most; a container that uses more is killed"
      : "reserved for the container; it may use more if there is more";
  const size = paragraph(`${amount.value} MiB = ${gigabytes(amount.value)}, ${meaning}.`);
  return [size, ...memoryDemand(task, taskSizeOf(task)?.memoryMib)];
}

/** A sentence about Fargate if the task runs there, or might; none if the operating system is unknown. */
function onFargate(task: TaskDefinition, sentence: (required: boolean) => string | undefined): readonly Block[] {
  const { launchTypes, os, mode } = networkingOf(task);
  const required = launchTypes.requires("FARGATE");
  // Without launch types, the mode shows whether Fargate could run the task.
  const possible = required || (launchTypes.absent && mode.value === "awsvpc");
  const text = possible && os.value !== "unknown" ? sentence(required) : undefined;
  return text === undefined ? [] : [paragraph(text)];
}

function cpuDemand(task: TaskDefinition, units: number | undefined): readonly Block[] {
  const demand = containerDemand(task);
  return demandBlock(task, demand, demand.cpu, units, "CPU units");
}

function memoryDemand(task: TaskDefinition, mib: number | undefined): readonly Block[] {
  const demand = containerDemand(task);
  return demandBlock(task, demand, demand.reservedMemory, mib, "MiB");
}

/** What the containers request together; a lower bound if some of them can't be read. */
function demandBlock(
  { containers }: TaskDefinition,
  { complete }: ContainerDemand,
  sum: number,
  size: number | undefined,
  unit: string,
): readonly Block[] {
  if (sum === 0) return [];
  const who = containers.length === 1 ? "The container asks" : `The ${containers.length} containers ask`;
  const together = containers.length === 1 ? "" : " together";
  const ofTask = size === undefined ? "" : ` of the ${size} of the task`;
  return [paragraph(`${who} for ${complete ? "" : "at least "}${sum} ${unit}${together}${ofTask}.`)];
}

/** A list of amounts in a larger unit. A long run with equal steps is shown by its ends. */
function choice(amounts: readonly number[], perUnit: number, unit: string): string {
  const [first = 0, second = 0, ...rest] = amounts.map((amount) => amount / perUnit);
  const step = second - first;
  const even = rest.every((amount, index) => amount === second + (index + 1) * step);
  const last = rest.at(-1);
  if (rest.length > 3 && even && last !== undefined) return `${first} to ${last} ${unit} in steps of ${step} ${unit}`;
  return `${orList(amounts.map((amount) => String(amount / perUnit)))} ${unit}`;
}
