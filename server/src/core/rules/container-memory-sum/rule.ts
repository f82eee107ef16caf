import { containerDemand } from "../../containers/container-resources";
import { taskSizeOf } from "../../containers/task-size";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "container-memory-sum",
    title: "The containers together reserve no more memory than their task has",
    severity: "information",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined || !isKnown(size.memory) || size.memoryMib === undefined) return;
    const { memory, memoryMib } = size;
    const { reservedMemory, largestMemory } = containerDemand(task);
    // One container that asks for too much alone has a rule of its own.
    if (reservedMemory <= memoryMib || largestMemory > memoryMib) return;
    yield {
      range: memory.range,
      message: `The containers reserve ${reservedMemory} MiB together, which is more than the ${memoryMib} MiB of the task, so they can't all have what they ask for; raise memory or lower theirs.`,
    };
  },
});
