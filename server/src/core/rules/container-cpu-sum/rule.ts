import { unsafe } from "../../assists/assist";
import { pickFargateSize } from "../../assists/pick-fargate-size";
import { set } from "../../changes/change";
import { containerDemand, isPositive, resourcesOf } from "../../containers/container-resources";
import { cpuText, taskSizeOf } from "../../containers/task-size";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-cpu-sum",
    title: "The containers together ask for no more cpu than their task has",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined || !isKnown(size.cpu) || size.cpuUnits === undefined) return;
    const { cpu, cpuUnits } = size;
    // Unknown numbers could only make it more.
    const sum = containerDemand(task).cpu;
    if (sum <= cpuUnits) return;
    const raised = cpuText(sum, cpu.value);
    const fix = task.networking.launchTypes.requires("FARGATE")
      ? unsafe(pickFargateSize(task))
      : {
          title: `Change cpu to ${quoted(raised)}`,
          safe: false,
          changes: [set(cpu, raised)],
        };
    yield {
      range: cpu.range,
      message: `The containers ask for ${sum} CPU units together, which is more than the ${cpuUnits} of the task; raise cpu, or lower theirs.`,
      related: task.containers
        .map((container) => resourcesOf(container).cpu)
        .filter(isPositive)
        .map(({ value, range }) => ({ message: `${value} of them`, range })),
      fixes: fixes(fix),
    };
  },
});
