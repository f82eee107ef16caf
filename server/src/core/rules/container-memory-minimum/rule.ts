import { set } from "../../changes/change";
import { isPositive, resourcesOf } from "../../containers/container-resources";
import { defineRule } from "../../rule";
import { SMALLEST_CONTAINER_MEMORY } from "../../spec/task-limits";

export default defineRule({
  meta: {
    id: "container-memory-minimum",
    title: "A container has at least 6 MiB of memory",
    severity: "warning",
    category: "resources",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const { memory, memoryReservation } = resourcesOf(container);
      for (const [key, field] of [["memory", memory] as const, ["memoryReservation", memoryReservation] as const]) {
        if (!isPositive(field) || field.value >= SMALLEST_CONTAINER_MEMORY) continue;
        yield {
          range: field.range,
          message: `Docker does not start a container with less than ${SMALLEST_CONTAINER_MEMORY} MiB, and ${container.label} has ${key} ${field.value}; the number counts MiB, not GB.`,
          fixes: [
            { title: `Change ${key} to ${field.value} GB: ${field.value * 1024}`, mib: field.value * 1024 },
            { title: `Change ${key} to ${SMALLEST_CONTAINER_MEMORY}`, mib: SMALLEST_CONTAINER_MEMORY },
          ]
            // A reservation above the limit is refused; the limit comes first.
            .filter(({ mib }) => field === memory || !isPositive(memory) || mib <= memory.value)
            .map(({ title, mib }) => ({
              title,
              safe: false,
              changes: [set(field, mib)],
            })),
        };
      }
    }
  },
});
