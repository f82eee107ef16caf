import { set } from "../../document/change";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isPositive, resourcesOf } from "../../task/containers/container-resources";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "memory-reservation-over-memory",
    title: "memoryReservation of a container is at most its memory",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: [["memoryReservation", "ContainerDefinition.memory"]],
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
        what: say`{memoryReservation} ${reserved} of ${container.label} is more than its {memory} ${limit}`,
        remedy: say`swap the two, or lower {memoryReservation}`,
        why: say`{memory} is the limit above which the container is killed`,
        related: [{ message: say`the limit`, range: memory.range }],
        fixes: [
          changing(memory, reserved, {
            title: say`Swap {memory} and {memoryReservation}`,
            also: [set(memoryReservation, limit)],
          }),
          changing(memoryReservation, limit),
        ],
      };
    }
  },
});
