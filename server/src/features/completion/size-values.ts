import { fargateCpus, fargateMemories, isFargateSize } from "../../core/facts/fargate-sizes";
import type { OsFamily } from "../../core/facts/os-families";
import { networkingOf } from "../../core/network/networking";
import {
  CPU_UNITS_PER_VCPU,
  cpuText,
  MIB_PER_GB,
  memoryText,
  type TaskSize,
  taskSizeOf,
} from "../../core/task/containers/task-size";
import { isKnown } from "../../core/task/fields";
import type { Site } from "./site";
import { RANK, type Suggestion } from "./suggestion";

/** The CPU units that a task can have; on Fargate, those that fit its memory come first. */
export function taskCpus({ task }: Site): readonly Suggestion[] {
  const size = taskSizeOf(task);
  if (size === undefined) return [];
  const { os, fargate } = platformOf(task);
  const like = isKnown(size.cpu) ? size.cpu.value : likeOf(size, "memory");
  return fargateCpus(os).map((units) => {
    const fits = size.memoryMib === undefined || isFargateSize({ cpu: units, memory: size.memoryMib }, os);
    const amount = `${units / CPU_UNITS_PER_VCPU} vCPU`;
    const value = cpuText(units, like);
    return {
      label: value,
      value,
      kind: "value",
      documentation: "RegisterTaskDefinitionRequest.cpu",
      ...verdict(
        fits,
        fargate,
        amount === value ? `${units} CPU units` : amount,
        `Fargate has no ${amount} with ${size.memoryMib} MiB`,
      ),
    };
  });
}

/** The memory that a task can have; on Fargate, amounts that fit its CPU units, or any CPU units if it has none. */
export function taskMemories({ task }: Site): readonly Suggestion[] {
  const size = taskSizeOf(task);
  if (size === undefined) return [];
  const { os, fargate } = platformOf(task);
  const cpus = fargateCpus(os);
  const fitting = size.cpuUnits === undefined ? [] : fargateMemories(size.cpuUnits, os);
  const all = [...new Set(cpus.flatMap((units) => fargateMemories(units, os)))].sort((a, b) => a - b);
  const like = isKnown(size.memory) ? size.memory.value : likeOf(size, "cpu");
  const offered = fitting.length > 0 && fargate ? fitting : all;
  return offered.map((mib) => {
    const partners = cpus.filter((units) => fargateMemories(units, os).includes(mib));
    const value = memoryText(mib, like);
    const amount = value === `${mib / MIB_PER_GB} GB` ? `${mib} MiB` : `${mib / MIB_PER_GB} GB`;
    const detail =
      size.cpuUnits === undefined && fargate
        ? `${amount}, with ${rangeText(partners.map((units) => units / CPU_UNITS_PER_VCPU))} vCPU`
        : amount;
    return {
      label: value,
      value,
      kind: "value",
      rank: RANK.usual,
      detail,
      documentation: "RegisterTaskDefinitionRequest.memory",
    };
  });
}

function platformOf(task: Site["task"]): { readonly os: OsFamily; readonly fargate: boolean } {
  return { os: networkingOf(task).os.value, fargate: networkingOf(task).launchTypes.requires("FARGATE") };
}

function verdict(
  fits: boolean,
  fargate: boolean,
  detail: string,
  refusal: string,
): Pick<Suggestion, "rank" | "detail" | "refused"> {
  return fits || !fargate ? { rank: RANK.usual, detail } : { rank: RANK.refused, detail: refusal, refused: true };
}

/** A sample amount in the format of the other amount: `1 GB` if the CPU is `1 vCPU`; empty if that has no unit. */
function likeOf({ cpu, memory }: TaskSize, other: "cpu" | "memory"): string {
  const field = other === "cpu" ? cpu : memory;
  const unit = isKnown(field) ? /\d\.?(\s*)[a-z]+\s*$/i.exec(field.value)?.[1] : undefined;
  if (unit === undefined) return "";
  return `1${unit}${other === "cpu" ? "GB" : "vCPU"}`;
}

function rangeText(amounts: readonly number[]): string {
  const [first = 0] = amounts;
  const last = amounts.at(-1) ?? first;
  return first === last ? `${first}` : `${first} to ${last}`;
}
