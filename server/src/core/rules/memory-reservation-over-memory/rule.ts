import { set } from "../../changes/change";
import { isPositive, resourcesOf } from "../../containers/container-resources";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "memory-reservation-over-memory",
    title: "memoryReservation of a container is at most its memory",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Invalid setting for container 'x'. 'memory' must be greater than or equal to 'memoryReservation'.",
  },
  *check(task) {
    for (const container of task.containers) {
      const { memory, memoryReservation } = resourcesOf(container);
      if (!isPositive(memory) || !isPositive(memoryReservation) || memoryReservation.value <= memory.value) continue;
      const [limit, reserved] = [memory.value, memoryReservation.value];
      yield {
        range: memoryReservation.range,
        message: `memoryReservation ${reserved} of ${container.label} is more than its memory ${limit}, the limit at which it is killed; swap the two or lower memoryReservation.`,
        related: [{ message: "the limit", range: memory.range }],
        fixes: [
          {
            title: "Swap memory and memoryReservation",
            safe: false,
            changes: [set(memory, reserved), set(memoryReservation, limit)],
          },
          {
            title: `Change memoryReservation to ${limit}`,
            safe: false,
            changes: [set(memoryReservation, limit)],
          },
        ],
      };
    }
  },
});
