import { changing } from "../../findings/builders";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { cpuUnitsOf, memoryMibOf, taskSizeOf } from "../../task/containers/task-size";
import { isKnown, type Known } from "../../task/fields";
import type { TaskDefinition } from "../../task/model";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "task-size-invalid",
    title: "cpu and memory of a task are amounts that ECS can read",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["RegisterTaskDefinitionRequest.cpu", "RegisterTaskDefinitionRequest.memory"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    apiMessage: "Invalid 'cpu' setting for task.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined) return;
    for (const key of ["cpu", "memory"] as const) {
      const { [key]: field } = size;
      if (!isKnown(field) || (key === "cpu" ? size.cpuUnits : size.memoryMib) !== undefined) continue;
      yield {
        range: field.range,
        what: say`${member(key)} ${field.value} is not an amount that ECS can read`,
        remedy: task.kind === "daemon" ? UNITS[key] : say`${UNITS[key]}, or ${LARGE_UNITS[key]}`,
        fixes: fixes(rewrite(task, key, field)),
      };
    }
  },
});

const UNITS = { cpu: say`write CPU units, such as ${"512"}`, memory: say`write MiB, such as ${"512"}` };

/** For daemons AWS does not document these, although it accepts them. */
const LARGE_UNITS = { cpu: say`vCPUs, such as ${"0.5 vCPU"}`, memory: say`GB, such as ${"0.5GB"}` };

/** A spelling of other tools, and the same amount as ECS spells it. */
type Spelling = readonly [RegExp, (number: string) => string];

/** A number of units that a program wrote with a decimal point. Fewer digits mean vCPUs or GB. */
const POINTED: Spelling = [/^(\d{3,})\.0+$/, (number) => number];

/** Kubernetes' `500m` and a bare fraction count vCPUs. */
const CPU_SPELLINGS: readonly Spelling[] = [
  POINTED,
  [/^(\d{0,2}\.\d+)$/, (number) => `${number} vCPU`],
  [/^([\d.]+)\s*(?:cpus?|vcpus|cores?)$/i, (number) => `${number} vCPU`],
  [/^(\d+)\s*units?$/i, (number) => number],
  [/^(\d+)m$/, (number) => `${Number(number) / 1000} vCPU`],
];

/** Docker's `512m` and Kubernetes' `512Mi` mean MiB, with `g` and `Gi` for 1024 of them. */
const MEMORY_SPELLINGS: readonly Spelling[] = [
  POINTED,
  [/^(\d+)\s*(?:mi?b?)$/i, (number) => number],
  [/^([\d.]+)\s*(?:gi?|gib)$/i, (number) => `${number}GB`],
  [/^(\d{0,2}\.\d+)$/, (number) => `${number}GB`],
];

function rewrite(task: TaskDefinition, key: "cpu" | "memory", field: Known<string>): Fix | undefined {
  for (const [pattern, spell] of key === "cpu" ? CPU_SPELLINGS : MEMORY_SPELLINGS) {
    const number = pattern.exec(field.value.trim())?.[1];
    if (number === undefined || !Number.isFinite(Number(number))) continue;
    const spelt = spell(number);
    // 100m would be 102.4 units, and ECS accepts only whole ones.
    const units = key === "cpu" ? cpuUnitsOf(spelt) : memoryMibOf(spelt);
    if (!Number.isInteger(units)) return undefined;
    const text = task.kind === "daemon" ? String(units) : spelt;
    return changing(field, text);
  }
  return undefined;
}
