import type { StrayObject } from "../../deviations/deviation";
import { memberOf } from "../../document/node";
import { KINDS } from "../../facts/generated/structures";
import { fieldsOf, isContainerStructure, isRootStructure } from "../../facts/structure";
import { type Finding, type Fix, fixes, type Severity } from "../../findings/rule";
import type { TaskDefinition } from "../../task/model";
import { member, type Said, say } from "../../text/say";
import { type Home, homeOf, movingHome, nameIn, removalOf } from "./stray-homes";
import { isAmongContainers, taskRepairs } from "./stray-tasks";

/** The finding for an object in the place of another: what it is, where it belongs, and what can be done. */
export function strayReport(task: TaskDefinition, at: StrayObject): Omit<Finding, "range"> {
  const { is } = at.stray;
  const severity = severityOf(task, at);
  if (is.kind === "foreign") {
    const { words, written, ...advice } = is.foreign;
    const what = say`${subjectOf(at)} is ${words}, not ${expectedWords(at)}`;
    return { severity, what, ...advice, fixes: fixes(removal(at, written)) };
  }
  if (isRootStructure(is.structure)) {
    const repairs = taskRepairs(task, at, is.node);
    const remedy = remedyForTask(task, at, repairs);
    const what = say`this is a whole task definition, not ${expectedWords(at)}`;
    return { severity, what, remedy, fixes: fixes(...repairs, removal(at)) };
  }
  const home = homeOf(task, at, is.structure);
  const move = home && movingHome(at, home);
  const remedy = move === undefined ? remedyFor(task, home) : say`move it there`;
  const what =
    home === undefined
      ? say`${subjectOf(at)} does not belong in ${placeOf(at)}`
      : say`${subjectOf(at)} belongs in ${member(home.field.name)}, not in ${placeOf(at)}`;
  return { severity, what, remedy, fixes: fixes(move, removal(at)) };
}

/** The object in messages. */
function subjectOf({ stray }: StrayObject): Said {
  const name = nameIn(stray.node);
  return name === undefined ? say`this` : say`${name}`;
}

/** The member that has the object, which is where it does not belong. */
function placeOf({ site, field }: StrayObject): Said {
  if (typeof site.key === "string") return member(site.key);
  return field === undefined ? say`a list of containers` : member(field.name);
}

/** What belongs in its place. */
function expectedWords(at: StrayObject): Said {
  if (isContainerStructure(expectedOf(at))) return say`a container definition`;
  return typeof at.site.key === "string" ? say`a value for ${placeOf(at)}` : say`an entry of ${placeOf(at)}`;
}

function expectedOf({ type }: StrayObject): string {
  return type.kind === "structure" ? type.name : "";
}

function remedyFor({ kind }: TaskDefinition, home: Home | undefined): Said {
  const inTask = fieldsOf(KINDS[kind].root).some(({ name }) => name === home?.field.name);
  if (home === undefined) return say`remove it`;
  if (home.owner === undefined) {
    return inTask ? say`move it to the task definition` : say`move it to the container that needs it`;
  }
  const { node } = home.owner;
  const there = home.within === undefined ? node : memberOf(node, home.within.name)?.value;
  const taken = there?.kind === "object" && memberOf(there, home.field.name) !== undefined;
  return taken ? say`compare it with ${member(home.field.name)}, then move or remove it` : say`move it there`;
}

function remedyForTask(task: TaskDefinition, at: StrayObject, repairs: readonly Fix[]): Said {
  if (!isAmongContainers(at)) return say`remove it`;
  if (task.form !== "array") return repairs.length === 0 ? say`keep only one of the two` : say`unwrap it`;
  return isOneOfMore(at)
    ? say`replace it with its containers`
    : say`take it out of the list, or keep only its containers`;
}

/** A file with only container definitions is for Terraform, which drops unknown members, so the rest may work. */
function severityOf(task: TaskDefinition, at: StrayObject): Severity {
  if (task.form !== "array") return "error";
  const expected = expectedOf(at);
  const required = fieldsOf(expected).some(({ name, required: needed }) => {
    return needed === true && memberOf(at.stray.node, name) === undefined;
  });
  return required || isContainerStructure(expected) ? "error" : "warning";
}

/** The removal; nothing if it would leave a required list empty. */
function removal(at: StrayObject, safe = false): Fix | undefined {
  if ((at.object === undefined || at.field?.required === true) && !isOneOfMore(at)) return undefined;
  return { title: say`Remove it`, safe, changes: [removalOf(at)] };
}

/** Whether its list also has an object of the right kind. */
function isOneOfMore({ site }: StrayObject): boolean {
  return site.parent.kind === "array" && site.parent.elements.some(({ kind }) => kind === "object");
}
