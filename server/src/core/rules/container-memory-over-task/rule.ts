import { unsafe } from "../../assists/assist";
import { pickFargateSize } from "../../assists/pick-fargate-size";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isPositive, resourcesOf } from "../../task/containers/container-resources";
import { memoryText, taskSizeOf } from "../../task/containers/task-size";
import { isKnown } from "../../task/fields";
import { once } from "../../task/once";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-memory-over-task",
    title: "A container asks for at most the memory of its task",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["RegisterTaskDefinitionRequest.memory", "ContainerDefinition.memory"],
      ["RegisterTaskDefinitionRequest.memory", "memoryReservation"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "The 'memory' setting for container 'worker' is greater than for the task.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined || !isKnown(size.memory) || size.memoryMib === undefined) return;
    const { memory: taskMemory, memoryMib: limit } = size;
    const fargate = networkingOf(task).launchTypes.requires("FARGATE");
    const pick = once(() => (fargate ? unsafe(pickFargateSize(task)) : undefined));
    for (const container of task.containers) {
      const { memory, memoryReservation } = resourcesOf(container);
      // memory-reservation-over-memory reports a reservation above the limit of its own container.
      const [key, field] = isPositive(memory)
        ? (["memory", memory] as const)
        : (["memoryReservation", memoryReservation] as const);
      if (!isPositive(field) || field.value <= limit) continue;
      const raised = memoryText(field.value, taskMemory.value);
      yield {
        range: field.range,
        what: say`${member(key)} ${field.value} of ${container.label} is more than the ${limit} MiB of the whole task`,
        remedy: say`lower it, or raise {memory} of the task`,
        why: say`A container can't have more memory than its task`,
        related: [{ message: say`the {memory} of the task`, range: taskMemory.range }],
        fixes: () =>
          fixes(
            pick(),
            fargate
              ? undefined
              : changing(taskMemory, raised, { title: say`Change {memory} of the task to ${raised}` }),
            changing(field, limit),
          ),
      };
    }
  },
});
