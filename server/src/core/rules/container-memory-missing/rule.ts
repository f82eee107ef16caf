import { set } from "../../changes/change";
import { resourcesOf } from "../../containers/container-resources";
import { taskSizeOf } from "../../containers/task-size";
import { isExcerpt } from "../../model/excerpt";
import { type Field, is, isAbsent } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "container-memory-missing",
    title: "A container says its memory where the task does not",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Invalid setting for container 'x'. At least one of 'memory' or 'memoryReservation' must be specified.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    // On Fargate it is the memory of the task that is missing, and task-size-missing says so.
    if (
      size === undefined ||
      isExcerpt(task) ||
      !isAbsent(size.memory) ||
      task.networking.launchTypes.requires("FARGATE")
    )
      return;
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
        message: `Neither ${label} nor the task says how much memory it gets; add memory, a limit, or memoryReservation, a share that it can exceed.`,
        fixes: [
          {
            title: `Set memory to ${SUGGESTED_MEMORY}`,
            safe: false,
            changes: [set(memory, SUGGESTED_MEMORY)],
          },
        ],
      };
    }
  },
});

/** The MiB that the fix writes for the author to adjust: what the smallest task on Fargate has. */
const SUGGESTED_MEMORY = 512;

function asksForNothing(field: Field<number>): boolean {
  return isAbsent(field) || is(field, 0);
}
