import { set } from "../../document/change";
import { removing } from "../../findings/builders";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isPositive, resourcesOf } from "../../task/containers/container-resources";
import { taskSizeOf } from "../../task/containers/task-size";
import { isKnown, type Known } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "task-size-windows",
    title: "A Windows task on instances sets cpu and memory in its containers",
    severity: "warning",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["windows"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const { launchTypes, os, mode } = networkingOf(task);
    const size = taskSizeOf(task);
    if (size === undefined || os.value !== "windows" || launchTypes.requires("FARGATE")) return;
    // Fargate reads the size, and a task in awsvpc mode without launch types may be meant for Fargate.
    const instances = launchTypes.requires("EC2") || launchTypes.requires("EXTERNAL");
    if (!instances && (!launchTypes.absent || mode.value === "awsvpc" || mode.value === "unknown")) return;
    // Without the task's memory each container needs its own, although the task's has no effect.
    const isLimited = task.containers.every((container) => {
      const { memory, memoryReservation } = resourcesOf(container);
      return isPositive(memory) || isPositive(memoryReservation);
    });
    for (const [key, field, amount] of [
      ["cpu", size.cpu, size.cpuUnits] as const,
      ["memory", size.memory, size.memoryMib] as const,
    ]) {
      if (!isKnown(field)) continue;
      yield {
        range: field.keyRange,
        what: say`${member(key)} ${field.value} of the task has no effect on Windows containers`,
        remedy: say`set ${member(key)} in each container`,
        why: say`On instances, Windows containers are limited one by one`,
        fixes: fixes(movingIn(task, key, field, amount), key === "memory" && !isLimited ? undefined : removing(field)),
      };
    }
  },
});

/** Moves the amount to the only container, if that has none itself. */
function movingIn(
  task: TaskDefinition,
  key: "cpu" | "memory",
  field: Known<string>,
  amount: number | undefined,
): Fix | undefined {
  const [only, ...others] = task.containers;
  if (only === undefined || others.length > 0 || !task.containersComplete || !Number.isInteger(amount))
    return undefined;
  const own = only.view.integer(key);
  if (amount === undefined || !only.view.lacks(key)) return undefined;
  return removing(field, { title: say`Move ${member(key)} to ${only.label}`, also: [set(own, amount)] });
}
