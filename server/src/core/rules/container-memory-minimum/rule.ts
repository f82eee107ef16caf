import { SMALLEST_CONTAINER_MEMORY } from "../../facts/task-limits";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isPositive, resourcesOf } from "../../task/containers/container-resources";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-memory-minimum",
    title: "A container has at least 6 MiB of memory",
    severity: "warning",
    category: "resources",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["ContainerDefinition.memory", "memoryReservation"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const { memory, memoryReservation } = resourcesOf(container);
      for (const [key, field] of [["memory", memory] as const, ["memoryReservation", memoryReservation] as const]) {
        if (!isPositive(field) || field.value >= SMALLEST_CONTAINER_MEMORY) continue;
        yield {
          range: field.range,
          what: say`${member(key)} ${field.value} of ${container.label} is less than ${SMALLEST_CONTAINER_MEMORY} MiB`,
          remedy: say`write the number in MiB, not in GB`,
          why: say`Docker does not start a container with less than ${SMALLEST_CONTAINER_MEMORY} MiB`,
          fixes: [
            {
              mib: field.value * 1024,
              title: say`Change ${member(key)} to ${field.value} GB: ${field.value * 1024}`,
            },
            { mib: SMALLEST_CONTAINER_MEMORY },
          ]
            // ECS rejects a reservation above the limit, so the limit must be raised first.
            .filter(({ mib }) => field === memory || !isPositive(memory) || mib <= memory.value)
            .map(({ mib, ...details }) => changing(field, mib, details)),
        };
      }
    }
  },
});
