import { pickFargateSize } from "../../assists/pick-fargate-size";
import { fargateCpus, fargateMemories } from "../../facts/fargate-sizes";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { taskSizeOf } from "../../task/containers/task-size";
import { isKnown } from "../../task/fields";
import { anyOf, type Said, say } from "../../text/say";
import { sizeOffers } from "./size-offers";

export default defineRule({
  meta: {
    id: "task-size-fargate",
    title: "cpu and memory of a task for Fargate are a pair that Fargate offers",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["FARGATE"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    apiMessage:
      "No Fargate configuration exists for given values: 1024 CPU, 1024 memory. See the Amazon ECS documentation for the valid values.",
  },
  *check(task) {
    const { launchTypes, os } = networkingOf(task);
    const size = taskSizeOf(task);
    if (size === undefined || !launchTypes.requires("FARGATE") || !isKnown(size.cpu)) return;
    const { cpu, memory, cpuUnits, memoryMib } = size;
    if (cpuUnits === undefined) return;
    const memories = fargateMemories(cpuUnits, os.value);
    if (memories.length === 0) {
      const linux = os.value === "windows" && fargateCpus("linux").includes(cpuUnits);
      yield {
        range: cpu.range,
        what: linux
          ? say`{cpu} ${cpu.value} is not a Fargate size for Windows`
          : say`{cpu} ${cpu.value} is not a Fargate size`,
        remedy: say`use ${listed(fargateCpus(os.value))}`,
        why: say`ECS rejects other sizes`,
        fixes: fixes(pickFargateSize(task)),
      };
    } else if (isKnown(memory) && memoryMib !== undefined && !memories.includes(memoryMib)) {
      yield {
        range: memory.range,
        what: say`{memory} ${memory.value} is not a Fargate size with {cpu} ${cpu.value}`,
        remedy: say`use ${listed(memories, "MiB")}`,
        why: say`Each {cpu} on Fargate goes with certain amounts of {memory}, and ECS rejects others`,
        related: [{ message: say`the {cpu} that limits the {memory}`, range: cpu.range }],
        fixes: sizeOffers(task, size, { cpu: cpuUnits, memory: memoryMib }),
      };
    }
  },
});

/** Amounts as a sentence lists them: `512, 1024 or 2048 MiB`, `4096 to 16384 MiB in steps of 1024`. */
function listed(amounts: readonly number[], unit?: "MiB"): Said {
  const [first = 0, second = 0] = amounts;
  const last = amounts.at(-1) ?? 0;
  const step = second - first;
  const even = amounts.every((amount, index) => amount === first + index * step);
  const range = amounts.length > 4 && even ? say`${first} to ${last}` : undefined;
  const all = range ?? anyOf(amounts);
  const measured = unit === undefined ? all : say`${all} MiB`;
  return range === undefined ? measured : say`${measured} in steps of ${step}`;
}
