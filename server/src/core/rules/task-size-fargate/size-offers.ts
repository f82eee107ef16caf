import { pickFargateSize } from "../../assists/pick-fargate-size";
import { type FargateSize, fargateCpus, fargateMemories, isFargateSize } from "../../facts/fargate-sizes";
import { changing } from "../../findings/builders";
import { type Fix, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { containerDemand } from "../../task/containers/container-resources";
import { cpuText, memoryText, type TaskSize } from "../../task/containers/task-size";
import { isKnown, type Known } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";

/** Keeps the CPU and changes the memory to the nearest that fits, or keeps the memory and changes the CPU. */
export function sizeOffers(task: TaskDefinition, { cpu, memory }: TaskSize, written: FargateSize): readonly Fix[] {
  const picked = pickFargateSize(task);
  const least = containerDemand(task).largestMemory;
  const memories = fargateMemories(written.cpu, networkingOf(task).os.value);
  const most = memories.findLast((mib) => mib <= written.memory);
  const lower = isKnown(cpu) ? lowerCpu(task, cpu, written) : undefined;
  if (most === undefined || most < least || !isKnown(memory)) return fixes(picked, lower);
  const text = memoryText(most, memory.value);
  const less = changing(memory, text);
  // If the CPU can't have that much memory, the size that can costs many times as much.
  return most === memories.at(-1) ? fixes(less, picked, lower) : fixes(picked, less, lower);
}

/** Uses fewer CPU units, if Fargate has them with the same memory and they suffice for the containers. */
function lowerCpu(task: TaskDefinition, cpu: Known<string>, written: FargateSize): Fix | undefined {
  const os = networkingOf(task).os.value;
  const units = fargateCpus(os).findLast(
    (lower) => lower < written.cpu && isFargateSize({ ...written, cpu: lower }, os),
  );
  if (units === undefined || containerDemand(task).cpu > units) return undefined;
  return changing(cpu, cpuText(units, cpu.value));
}
