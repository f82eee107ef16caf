import { defineRule } from "../../findings/rule";
import { containerDemand } from "../../task/containers/container-resources";
import { taskSizeOf } from "../../task/containers/task-size";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-memory-sum",
    title: "The containers together reserve at most the memory of their task",
    severity: "information",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: [
      ["RegisterTaskDefinitionRequest.memory", "ContainerDefinition.memory"],
      ["RegisterTaskDefinitionRequest.memory", "memoryReservation"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined || !isKnown(size.memory) || size.memoryMib === undefined) return;
    const { memory, memoryMib } = size;
    const { reservedMemory, largestMemory } = containerDemand(task);
    // container-memory-over-task reports a single container that asks for too much.
    if (reservedMemory <= memoryMib || largestMemory > memoryMib) return;
    yield {
      range: memory.range,
      what: say`the containers reserve ${reservedMemory} MiB, but the task has ${memoryMib}`,
      remedy: say`raise {memory}, or lower theirs`,
      why: say`They can't all have the memory that they reserve`,
    };
  },
});
