import { unsafe } from "../../assists/assist";
import { pickFargateSize } from "../../assists/pick-fargate-size";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { containerDemand, isPositive, resourcesOf } from "../../task/containers/container-resources";
import { cpuText, taskSizeOf } from "../../task/containers/task-size";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-cpu-sum",
    title: "The containers together ask for at most the cpu of their task",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [["RegisterTaskDefinitionRequest.cpu", "ContainerDefinition.cpu"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined || !isKnown(size.cpu) || size.cpuUnits === undefined) return;
    const { cpu, cpuUnits } = size;
    // Unknown numbers could only increase it.
    const sum = containerDemand(task).cpu;
    if (sum <= cpuUnits) return;
    const raised = cpuText(sum, cpu.value);
    const fix = networkingOf(task).launchTypes.requires("FARGATE")
      ? unsafe(pickFargateSize(task))
      : changing(cpu, raised);
    yield {
      range: cpu.range,
      what: say`the containers ask for ${sum} CPU units, but the task has ${cpuUnits}`,
      remedy: say`raise {cpu}, or lower theirs`,
      why: say`Together they can ask for at most the {cpu} of the task`,
      related: task.containers
        .map((container) => resourcesOf(container).cpu)
        .filter(isPositive)
        .map(({ value, range }) => ({ message: say`${value} of them`, range })),
      fixes: fixes(fix),
    };
  },
});
