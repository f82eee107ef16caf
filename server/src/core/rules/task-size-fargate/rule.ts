import { pickFargateSize } from "../../assists/pick-fargate-size";
import { containerDemand } from "../../containers/container-resources";
import { cpuText, taskSizeOf } from "../../containers/task-size";
import { editsFor, set } from "../../edits/edits";
import { isKnown, type Known } from "../../model/fields";
import type { TaskDefinition } from "../../model/model";
import { defineRule, type Fix, fixes } from "../../rule";
import { type FargateSize, fargateCpus, fargateMemories, isFargateSize } from "../../spec/fargate-sizes";
import { orList, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "task-size-fargate",
    title: "cpu and memory of a task for Fargate are a pair that Fargate has",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    apiMessage:
      "No Fargate configuration exists for given values: 1024 CPU, 1024 memory. See the Amazon ECS documentation for the valid values.",
  },
  *check(task) {
    const { launchTypes, os } = task.networking;
    const size = taskSizeOf(task);
    if (size === undefined || !launchTypes.requires("FARGATE") || !isKnown(size.cpu)) return;
    const { cpu, memory, cpuUnits, memoryMib } = size;
    if (cpuUnits === undefined) return;
    const memories = fargateMemories(cpuUnits, os.value);
    if (memories.length === 0) {
      const linux = os.value === "windows" && fargateCpus("linux").includes(cpuUnits);
      yield {
        range: cpu.range,
        message: `Fargate has no tasks with cpu ${quoted(cpu.value)}${linux ? " on Windows" : ""}; use ${listed(fargateCpus(os.value))}.`,
        fixes: fixes(pickFargateSize(task)),
      };
    } else if (isKnown(memory) && memoryMib !== undefined && !memories.includes(memoryMib)) {
      yield {
        range: memory.range,
        message: `Fargate has no tasks with cpu ${quoted(cpu.value)} and memory ${quoted(memory.value)}; with this cpu, memory is ${listed(memories, " MiB")}.`,
        related: [{ message: "the cpu that limits the memory", range: cpu.range }],
        fixes: fixes(pickFargateSize(task), lowerCpu(task, cpu, { cpu: cpuUnits, memory: memoryMib })),
      };
    }
  },
});

/** Takes fewer CPU units, where Fargate has them with the same memory and the containers ask for no more. */
function lowerCpu(task: TaskDefinition, cpu: Known<string>, written: FargateSize): Fix | undefined {
  const os = task.networking.os.value;
  const units = fargateCpus(os).findLast(
    (lower) => lower < written.cpu && isFargateSize({ ...written, cpu: lower }, os),
  );
  if (units === undefined || containerDemand(task).cpu > units) return undefined;
  const text = cpuText(units, cpu.value);
  return { title: `Change cpu to ${quoted(text)}`, safe: false, edits: () => editsFor(task.tree, [set(cpu, text)]) };
}

/** Amounts as a sentence lists them: `512, 1024 or 2048 MiB`, `4096 to 16384 MiB in steps of 1024`. */
function listed(amounts: readonly number[], unit = ""): string {
  const [first = 0, second = 0] = amounts;
  const last = amounts.at(-1) ?? 0;
  const step = second - first;
  const even = amounts.every((amount, index) => amount === first + index * step);
  if (even && amounts.length > 4) return `${first} to ${last}${unit} in steps of ${step}`;
  return orList(amounts.map(String)) + unit;
}
