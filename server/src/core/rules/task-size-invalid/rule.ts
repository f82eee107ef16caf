import { set } from "../../changes/change";
import { cpuUnitsOf, memoryMibOf, taskSizeOf } from "../../containers/task-size";
import { isKnown, type Known } from "../../model/fields";
import type { TaskDefinition } from "../../model/model";
import { defineRule, type Fix, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "task-size-invalid",
    title: "cpu and memory of a task are amounts that ECS can read",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
    apiMessage: "Invalid 'cpu' setting for task.",
  },
  *check(task) {
    const size = taskSizeOf(task);
    if (size === undefined) return;
    for (const key of ["cpu", "memory"] as const) {
      const { [key]: field } = size;
      if (!isKnown(field) || (key === "cpu" ? size.cpuUnits : size.memoryMib) !== undefined) continue;
      // Of daemons AWS says nothing of vCPUs and GB, which are read all the same.
      const forms = task.kind === "daemon" ? FORMS[key].slice(0, 1) : FORMS[key];
      yield {
        range: field.range,
        message: `${key} ${quoted(field.value)} is no amount that ECS can read; write ${forms.join(", or ")}.`,
        fixes: fixes(rewrite(task, key, field)),
      };
    }
  },
});

/** What ECS reads, with examples. */
const FORMS = {
  cpu: ['CPU units as in "512"', 'vCPUs as in "0.5 vCPU"'],
  memory: ['MiB as in "512"', 'GB as in "0.5GB"'],
};

/** A spelling of other tools, and how ECS spells the number in it. */
type Spelling = readonly [RegExp, (number: string) => string];

/** A number of units that a program wrote with a point. Fewer digits count vCPUs or GB. */
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
    // 100m would be 102.4 units, and ECS has whole ones.
    const units = key === "cpu" ? cpuUnitsOf(spelt) : memoryMibOf(spelt);
    if (!Number.isInteger(units)) return undefined;
    const text = task.kind === "daemon" ? String(units) : spelt;
    return { title: `Change ${key} to "${text}"`, safe: false, changes: [set(field, text)] };
  }
  return undefined;
}
