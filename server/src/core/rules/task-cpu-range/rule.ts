import { LARGEST_TASK_CPU, SMALLEST_TASK_CPU } from "../../facts/task-limits";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { taskSizeOf } from "../../task/containers/task-size";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "task-cpu-range",
    title: "cpu of a task on instances is between 128 CPU units and 192 vCPUs",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["RegisterTaskDefinitionRequest.cpu"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Invalid 'cpu' setting for task.",
  },
  *check(task) {
    const { requires, absent } = networkingOf(task).launchTypes;
    const size = taskSizeOf(task);
    // task-size-fargate has the table of Fargate.
    const instances = absent || requires("EC2") || requires("EXTERNAL");
    if (size === undefined || !instances || requires("FARGATE") || !isKnown(size.cpu)) return;
    const { cpu, cpuUnits } = size;
    if (cpuUnits === undefined || (cpuUnits >= SMALLEST_TASK_CPU && cpuUnits <= LARGEST_TASK_CPU)) return;
    const low = cpuUnits < SMALLEST_TASK_CPU;
    // Such a small number means vCPUs.
    const meant = /^[1-9]\d?$/.test(cpu.value) && cpuUnits <= 16 ? `${cpu.value} vCPU` : undefined;
    const nearest = String(low ? SMALLEST_TASK_CPU : LARGEST_TASK_CPU);
    const more =
      meant === undefined
        ? say`write at least ${SMALLEST_TASK_CPU}, or leave {cpu} out`
        : say`write ${meant} if you mean that, or leave {cpu} out`;
    yield {
      range: cpu.range,
      what: low
        ? say`{cpu} ${cpu.value} is less than ${SMALLEST_TASK_CPU} CPU units`
        : say`{cpu} ${cpu.value} is more than ${LARGEST_TASK_CPU} CPU units`,
      remedy: low ? more : say`write at most ${LARGEST_TASK_CPU}, or leave {cpu} out`,
      why: low
        ? say`A task has at least ${SMALLEST_TASK_CPU} CPU units, an eighth of a vCPU`
        : say`A task can have at most 192 vCPUs`,
      fixes: [changing(cpu, meant ?? nearest)],
    };
  },
});
