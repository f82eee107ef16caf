import type { StrayObject } from "../../deviations/deviation";
import { append, type Change, remove, set, type Value } from "../../document/change";
import { type ArrayNode, isVacant, memberOf, type ObjectNode, textOf } from "../../document/node";
import type { FieldSpec } from "../../facts/field-spec";
import { KINDS } from "../../facts/generated/structures";
import { PROXY_PROPERTIES } from "../../facts/proxy-properties";
import { fieldsOf, isRootStructure } from "../../facts/structure";
import type { Fix } from "../../findings/rule";
import { innerStructure } from "../../schema/fits";
import type { TaskDefinition } from "../../task/model";
import { member, say } from "../../text/say";

/** Where a structure belongs. */
export interface Home {
  /** The member for it, or for a list of them. */
  readonly field: FieldSpec;
  /** The member that contains that one, such as `linuxParameters`; nothing if there is none between. */
  readonly within: FieldSpec | undefined;
  /** The object of the file that has it; nothing if there is none, or no single one. */
  readonly owner: { readonly node: ObjectNode; readonly structure: string } | undefined;
}

/** Where a stray belongs: in the objects around it, in the only container, or in some container of the task. */
export function homeOf(task: TaskDefinition, at: StrayObject, structure: string): Home | undefined {
  const { root, container } = KINDS[task.kind];
  const inContainer = memberFor(container, structure);
  // A variable belongs to a container, unless it has the name of a proxy property.
  const isOfTask = inContainer === undefined || PROXY_PROPERTIES.includes(nameIn(at.stray.node) ?? "");
  for (let around = at.object; around !== undefined; around = around.parent) {
    if (around.structure === undefined || (isRootStructure(around.structure) && !isOfTask)) continue;
    const found = memberFor(around.structure, structure);
    if (found !== undefined) return { ...found, owner: { node: around.node, structure: around.structure } };
  }
  if (inContainer !== undefined) {
    const [only, ...others] = task.containers;
    const single = others.length === 0 ? only : undefined;
    return { ...inContainer, owner: single && { node: single.view.node, structure: container } };
  }
  const inTask = memberFor(root, structure);
  return inTask && { ...inTask, owner: undefined };
}

/** The member of a structure that takes another one, itself or in a list, or in one of its own members. */
function memberFor(owner: string, structure: string): Omit<Home, "owner"> | undefined {
  const fields = fieldsOf(owner);
  const field = fields.find(({ type }) => innerStructure(type) === structure);
  if (field !== undefined) return { field, within: undefined };
  for (const within of fields) {
    const inner = within.type.kind === "structure" ? fieldsOf(within.type.name) : [];
    const deeper = inner.find(({ type }) => innerStructure(type) === structure);
    if (deeper !== undefined) return { field: deeper, within };
  }
  return undefined;
}

/** The fix that moves a stray to its home; `undefined` if the home is unknown, or something would be lost or clash. */
export function movingHome(at: StrayObject, { field, within, owner }: Home): Fix | undefined {
  const { node } = at.stray;
  if (owner === undefined || isNameTaken(at, at.site.parent)) return undefined;
  const outer = within === undefined ? owner.node : memberOf(owner.node, within.name)?.value;
  if (outer !== undefined && !isVacant(outer) && outer.kind !== "object") return undefined;
  const there = outer?.kind === "object" ? memberOf(outer, field.name)?.value : undefined;
  const isList = field.type.kind === "list";
  if (there !== undefined && !isVacant(there) && !(isList && there.kind === "array")) return undefined;
  if (there?.kind === "array" && isNameTaken(at, there)) return undefined;
  const inner = member(field.name);
  const where = within === undefined ? inner : say`${member(within.name)}.${inner}`;
  return {
    title: say`Move it to ${where}`,
    safe: false,
    changes: [removalOf(at), ...arrival()],
  };

  function arrival(): readonly Change[] {
    const taken: Value = { taken: node };
    if (there?.kind === "array" && there.elements.length > 0) return [append(there, taken)];
    const own = isList ? [taken] : taken;
    if (outer?.kind === "object") return [set({ site: { parent: outer, key: field.name } }, own)];
    if (within === undefined || owner === undefined) return [];
    return [set({ site: { parent: owner.node, key: within.name } }, { members: [[field.name, own]] })];
  }
}

/** The change that removes a stray, with the list that would be left empty. */
export function removalOf({ object, field, site }: StrayObject): Change {
  const only = site.parent.kind === "array" && site.parent.elements.length === 1;
  const whole = only && object !== undefined && field !== undefined && field.required !== true;
  return remove({ site: whole ? { parent: object.node, key: field.name } : site });
}

/** Whether a list has an element other than the stray that has the same name. */
function isNameTaken({ stray }: StrayObject, list: ObjectNode | ArrayNode): boolean {
  const own = identityOf(stray.node);
  if (own === undefined || list.kind !== "array") return false;
  return list.elements.some((element) => {
    const other = element.kind === "object" ? identityOf(element) : undefined;
    return other?.key === own.key && other.name === own.name;
  });
}

/** What distinguishes an object of a list from others; nothing if it has no readable name. */
export function nameIn(node: ObjectNode): string | undefined {
  return identityOf(node)?.name;
}

function identityOf(node: ObjectNode): { readonly key: string; readonly name: string } | undefined {
  for (const key of ["name", "key", "namespace", "containerName", "hostname"]) {
    const name = textOf(memberOf(node, key)?.value);
    if (name !== undefined && name !== "") return { key, name };
  }
  return undefined;
}
