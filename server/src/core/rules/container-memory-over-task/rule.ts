import { unsafe } from "../../assists/assist";
import { pickFargateSize } from "../../assists/pick-fargate-size";
import { set } from "../../changes/change";
import { isPositive, resourcesOf } from "../../containers/container-resources";
import { memoryText, taskSizeOf } from "../../containers/task-size";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-memory-over-task",
    title: "A container asks for no more memory than its task has",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "The 'memory' setting for container 'worker' is greater than for the task.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined || !isKnown(size.memory) || size.memoryMib === undefined) return;
    const { memory: taskMemory, memoryMib: limit } = size;
    const fargate = task.networking.launchTypes.requires("FARGATE");
    const pick = fargate ? unsafe(pickFargateSize(task)) : undefined;
    for (const container of task.containers) {
      const { memory, memoryReservation } = resourcesOf(container);
      // A reservation above the limit of its own container has a rule of its own.
      const [key, field] = isPositive(memory)
        ? (["memory", memory] as const)
        : (["memoryReservation", memoryReservation] as const);
      if (!isPositive(field) || field.value <= limit) continue;
      const raised = memoryText(field.value, taskMemory.value);
      yield {
        range: field.range,
        message: `${key} ${field.value} of ${container.label} is more than the ${limit} MiB of the whole task; lower it, or raise memory of the task.`,
        related: [{ message: "the memory of the task", range: taskMemory.range }],
        fixes: fixes(
          pick,
          fargate
            ? undefined
            : {
                title: `Change memory of the task to ${quoted(raised)}`,
                safe: false,
                changes: [set(taskMemory, raised)],
              },
          { title: `Change ${key} to ${limit}`, safe: false, changes: [set(field, limit)] },
        ),
      };
    }
  },
});
