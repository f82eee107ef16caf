import type { TaskDefinition } from "../model/model";
import { type Finding, type Fix, fixes, type Severity } from "../rule";
import { KINDS } from "../spec/generated/structures";
import { aStructure, fieldsOf, isContainerStructure, isRootStructure, structureLabel } from "../spec/structure";
import { memberOf } from "../syntax/syntax";
import { quoted } from "../words";
import type { StrayObject } from "./deviation";
import { type Home, homeOf, movingHome, nameIn, removalOf } from "./stray-homes";
import { isAmongContainers, taskRepairs } from "./stray-tasks";

/** What is said of an object in the place of another: what it is, where it belongs, and what can be done. */
export function strayReport(
  task: TaskDefinition,
  at: StrayObject,
): Required<Pick<Finding, "message" | "severity" | "fixes">> {
  const { is } = at.stray;
  const severity = severityOf(task, at);
  if (is.kind === "foreign") {
    const { words, remedy, written } = is.foreign;
    const message = `${subjectOf(at)} is ${words}, not ${aStructure(expectedOf(at))}; ${remedy}.`;
    return { severity, message, fixes: fixes(removal(at, written)) };
  }
  if (isRootStructure(is.structure)) {
    const repairs = taskRepairs(task, at, is.node);
    const remedy = remedyForTask(task, at, repairs);
    const message = `This is a whole task definition, not ${aStructure(expectedOf(at))}; ${remedy}.`;
    return { severity, message, fixes: fixes(...repairs, removal(at)) };
  }
  const home = homeOf(task, at, is.structure);
  const move = home && movingHome(at, home);
  const remedy = move === undefined ? remedyFor(task, is.structure, home) : "move it there";
  const message = `${subjectOf(at)} is ${kindOf(is.structure, home, at)}; ${remedy}.`;
  return { severity, message, fixes: fixes(move, removal(at)) };
}

/** The object as a message speaks of it. A name of a container would say what it is not. */
function subjectOf({ stray }: StrayObject): string {
  const name = nameIn(stray.node);
  return name === undefined ? "This" : quoted(name);
}

/** What it is and what it is not: `an entry of secrets, not of environment`. */
function kindOf(structure: string, home: Home | undefined, at: StrayObject): string {
  const expected = expectedOf(at);
  if (home?.field.type.kind !== "list" || isContainerStructure(structure)) {
    return `${aStructure(structure)}, not ${aStructure(expected)}`;
  }
  const inList = typeof at.site.key === "number" && at.field !== undefined && !isContainerStructure(expected);
  return `an entry of ${home.field.name}, not ${inList ? `of ${at.field.name}` : aStructure(expected)}`;
}

function expectedOf({ type }: StrayObject): string {
  return type.kind === "structure" ? type.name : "";
}

function remedyFor({ kind }: TaskDefinition, structure: string, home: Home | undefined): string {
  const inTask = fieldsOf(KINDS[kind].root).some(({ name }) => name === home?.field.name);
  if (home === undefined) return `no ${structureLabel(structure)} belongs here, so remove it`;
  if (home.owner === undefined) return `move it to ${inTask ? "the task definition" : "the container that needs it"}`;
  const { node } = home.owner;
  const there = home.within === undefined ? node : memberOf(node, home.within.name)?.value;
  const taken = there?.kind === "object" && memberOf(there, home.field.name) !== undefined;
  return taken ? `compare it with ${home.field.name}, then move or remove it` : "move it there";
}

function remedyForTask(task: TaskDefinition, at: StrayObject, repairs: readonly Fix[]): string {
  if (!isAmongContainers(at)) return "no task definition belongs here, so remove it";
  if (task.form !== "array") return repairs.length === 0 ? "leave one of the two" : "unwrap it";
  return isOneOfMore(at) ? "put its containers in its place" : "take it out of the list, or leave only its containers";
}

/** Only container definitions are for Terraform, which leaves out what it does not know, and the rest may do. */
function severityOf(task: TaskDefinition, at: StrayObject): Severity {
  if (task.form !== "array") return "error";
  const expected = expectedOf(at);
  const required = fieldsOf(expected).some(({ name, required: needed }) => {
    return needed === true && memberOf(at.stray.node, name) === undefined;
  });
  return required || isContainerStructure(expected) ? "error" : "warning";
}

/** The removal; nothing where a list that ECS requires would be left empty. */
function removal(at: StrayObject, safe = false): Fix | undefined {
  if ((at.object === undefined || at.field?.required === true) && !isOneOfMore(at)) return undefined;
  return { title: "Remove it", safe, changes: [removalOf(at)] };
}

/** Whether its list holds an object besides that is what it is to be. */
function isOneOfMore({ site }: StrayObject): boolean {
  return site.parent.kind === "array" && site.parent.elements.some(({ kind }) => kind === "object");
}
