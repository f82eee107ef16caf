import { type Field, isKnown } from "../fields";
import type { TaskDefinition } from "../model";
import type { ObjectView } from "../views";

/** CPU units of one vCPU. */
export const CPU_UNITS_PER_VCPU = 1024;

/** MiB of one GB as ECS counts it. */
export const MIB_PER_GB = 1024;

/**
 * The CPU units that a task's `cpu` requests: `256`, `1 vCPU`, `.25 vcpu`.
 *
 * @returns `undefined` if ECS can't read the text
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function cpuUnitsOf(text: string): number | undefined {
  return amountOf(text, "vcpu", CPU_UNITS_PER_VCPU);
}

/**
 * The MiB that a task's `memory` requests: `512`, `1GB`, `.5 gb`, `0.5GB`.
 *
 * @returns `undefined` if ECS can't read the text
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export function memoryMibOf(text: string): number | undefined {
  return amountOf(text, "gb", MIB_PER_GB);
}

/** Writes CPU units the way the author wrote another amount: `512`, or `0.5 vCPU` in place of `1 vCPU`. */
export function cpuText(units: number, like = ""): string {
  return amountText(units, CPU_UNITS_PER_VCPU, like);
}

/** Writes MiB the way the author wrote another amount: `512`, or `0.5GB` in place of `1GB`. An odd number stays MiB. */
export function memoryText(mib: number, like = ""): string {
  return amountText(mib, MIB_PER_GB, like);
}

/** The size that the task itself requests, apart from its containers. */
export interface TaskSize {
  readonly view: ObjectView<"RegisterTaskDefinitionRequest">;
  readonly cpu: Field<string>;
  readonly memory: Field<string>;
  /** Nothing if `cpu` is left out, unknown or unreadable. */
  readonly cpuUnits: number | undefined;
  /** Nothing if `memory` is left out, unknown or unreadable. */
  readonly memoryMib: number | undefined;
}

/** The size of the task. An empty string counts as omitted. `undefined` if the file contains only containers. */
export function taskSizeOf(task: TaskDefinition): TaskSize | undefined {
  return task.answer(readTaskSize);
}

function readTaskSize({ view }: TaskDefinition): TaskSize | undefined {
  if (view === undefined) return undefined;
  const cpu = filled(view.string("cpu"));
  const memory = filled(view.string("memory"));
  return {
    view,
    cpu,
    memory,
    cpuUnits: isKnown(cpu) ? cpuUnitsOf(cpu.value) : undefined,
    memoryMib: isKnown(memory) ? memoryMibOf(memory.value) : undefined,
  };
}

function filled(field: Field<string>): Field<string> {
  return isKnown(field) && field.value.trim() === "" ? { state: "absent", site: field.site } : field;
}

function amountOf(text: string, unit: string, perUnit: number): number | undefined {
  const match = /^(\d+|\d*\.\d+|\d+\.)\s*([a-z]*)$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, number = "", written = ""] = match;
  if (written.toLowerCase() === unit) return Number(number) * perUnit;
  return written === "" && /^\d+$/.test(number) ? Number(number) : undefined;
}

function amountText(amount: number, perUnit: number, like: string): string {
  const unit = /\d\.?(\s*[a-z]+)$/i.exec(like.trim())?.[1];
  const whole = Number((amount / perUnit).toFixed(3));
  return unit === undefined || whole * perUnit !== amount ? String(amount) : `${whole}${unit}`;
}
