import { set } from "../../changes/change";
import { taskSizeOf } from "../../containers/task-size";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { LARGEST_TASK_CPU, SMALLEST_TASK_CPU } from "../../spec/task-limits";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "task-cpu-range",
    title: "cpu of a task on instances is from 128 CPU units to 192 vCPUs",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Invalid 'cpu' setting for task.",
  },
  *check(task) {
    const { requires, absent } = task.networking.launchTypes;
    const size = taskSizeOf(task);
    // Fargate has a table of its own, and task-size-fargate knows it.
    const instances = absent || requires("EC2") || requires("EXTERNAL");
    if (size === undefined || !instances || requires("FARGATE") || !isKnown(size.cpu)) return;
    const { cpu, cpuUnits } = size;
    if (cpuUnits === undefined || (cpuUnits >= SMALLEST_TASK_CPU && cpuUnits <= LARGEST_TASK_CPU)) return;
    const low = cpuUnits < SMALLEST_TASK_CPU;
    // So small a number is one of vCPUs.
    const meant = /^[1-9]\d?$/.test(cpu.value) && cpuUnits <= 16 ? `${cpu.value} vCPU` : undefined;
    const nearest = String(low ? SMALLEST_TASK_CPU : LARGEST_TASK_CPU);
    yield {
      range: cpu.range,
      message: low
        ? `cpu ${quoted(cpu.value)} is less than the ${SMALLEST_TASK_CPU} CPU units that a task has at least; write ${meant === undefined ? "more" : `${quoted(meant)} if that is meant`}, or leave cpu out.`
        : `cpu ${quoted(cpu.value)} is more than the ${LARGEST_TASK_CPU} CPU units (192 vCPUs) that a task can have; write less, or leave cpu out.`,
      fixes: [meant ?? nearest].map((text) => ({
        title: `Change cpu to ${quoted(text)}`,
        safe: false,
        changes: [set(cpu, text)],
      })),
    };
  },
});
