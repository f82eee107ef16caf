import { sizeOffers } from "../../assists/fargate-size-offers";
import { pickFargateSize } from "../../assists/pick-fargate-size";
import { taskSizeOf } from "../../containers/task-size";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { fargateCpus, fargateMemories } from "../../spec/fargate-sizes";
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
        fixes: sizeOffers(task, size, { cpu: cpuUnits, memory: memoryMib }),
      };
    }
  },
});

/** Amounts as a sentence lists them: `512, 1024 or 2048 MiB`, `4096 to 16384 MiB in steps of 1024`. */
function listed(amounts: readonly number[], unit = ""): string {
  const [first = 0, second = 0] = amounts;
  const last = amounts.at(-1) ?? 0;
  const step = second - first;
  const even = amounts.every((amount, index) => amount === first + index * step);
  if (even && amounts.length > 4) return `${first} to ${last}${unit} in steps of ${step}`;
  return orList(amounts.map(String)) + unit;
}
