import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { resourcesOf } from "../../task/containers/container-resources";
import { taskSizeOf } from "../../task/containers/task-size";
import { isExcerpt } from "../../task/excerpt";
import { type Field, is, isAbsent } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-memory-missing",
    title: "Memory is set on the container or on the task",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["without RegisterTaskDefinitionRequest.memory", "blank text"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Invalid setting for container 'x'. At least one of 'memory' or 'memoryReservation' must be specified.",
  },
  *check(task) {
    // On Fargate task-size-missing reports that the memory of the task is missing.
    if (networkingOf(task).launchTypes.requires("FARGATE")) return;
    const size = taskSizeOf(task);
    if (size === undefined || !isAbsent(size.memory) || isExcerpt(task)) return;
    if (!size.view.lacks("memory") && !is(size.view.string("memory"), "")) return;
    for (const container of task.containers) {
      const { memory, memoryReservation } = resourcesOf(container);
      if (!asksForNothing(memory) || !asksForNothing(memoryReservation)) continue;
      const { view, opening, label } = container;
      const zero = [memory, memoryReservation].find((field) => !isAbsent(field));
      if (
        (isAbsent(memory) && !view.lacks("memory")) ||
        (isAbsent(memoryReservation) && !view.lacks("memoryReservation"))
      )
        continue;
      yield {
        range: zero !== undefined && !isAbsent(zero) ? zero.range : opening,
        what: say`neither ${label} nor the task has any {memory}`,
        remedy: say`add {memory} as a limit, or {memoryReservation} as a share that it can exceed`,
        why: say`ECS rejects a container whose memory is set nowhere`,
        fixes: [changing(memory, SUGGESTED_MEMORY)],
      };
    }
  },
});

/** The MiB that the fix writes for the author to adjust, as much as the smallest task on Fargate has. */
const SUGGESTED_MEMORY = 512;

function asksForNothing(field: Field<number>): boolean {
  return isAbsent(field) || is(field, 0);
}
