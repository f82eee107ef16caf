import { type Change, type ObjectValue, set, type Value } from "../../document/change";
import { isVacant, memberOf, type ObjectNode, type SyntaxNode } from "../../document/node";
import type { FieldSpec } from "../../facts/field-spec";
import { fieldOf, fieldsOf } from "../../facts/structure";
import { fits, innerStructure } from "../../schema/fits";

/** Where a member belongs: in the object at the end of a path of fields, starting from an object. */
export interface Destination {
  readonly start: { readonly node: ObjectNode; readonly structure: string };
  /** The fields of the path, from the outermost; empty for the object itself. */
  readonly path: readonly FieldSpec[];
}

/** The longest path, since people confuse only structures that are close to each other. */
const DEEPEST = 3;

/**
 * All shortest paths from a structure to the members with a key.
 *
 * @returns none if no structure below has the member, or if the value does not fit any
 */
export function pathsTo(
  structure: string,
  key: string,
  value: SyntaxNode | undefined,
): readonly (readonly FieldSpec[])[] {
  let open: readonly { readonly structure: string; readonly path: readonly FieldSpec[] }[] = [{ structure, path: [] }];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    open = open.flatMap((from) =>
      fieldsOf(from.structure).flatMap((field) => {
        const inner = innerStructure(field.type);
        return inner === undefined ? [] : [{ structure: inner, path: [...from.path, field] }];
      }),
    );
    const found = open.filter((there) => {
      const type = fieldOf(there.structure, key)?.type;
      return type !== undefined && fits(type, value);
    });
    if (found.length > 0) return found.map(({ path }) => path);
  }
  return [];
}

/** The object at the end of a path, if the file has exactly one. */
export function objectAt({ start, path }: Destination): ObjectNode | undefined {
  let node: ObjectNode | undefined = start.node;
  for (const field of path) node = node && onlyObject(node, field);
  return node;
}

/** Objects that may be created for a single member. Others would be incomplete with one member. */
const WHOLE_ALONE: readonly string[] = [
  "PortMapping.containerPort",
  "PortMapping.containerPortRange",
  "VolumeFrom.sourceContainer",
];

/**
 * The change that writes a member where it belongs, and creates missing objects on the path.
 *
 * @returns `undefined` if the member is already there, if one of several objects could be meant, or if a created object
 *   would be incomplete
 */
export function placing({ start, path }: Destination, key: string, value: Value): Change | undefined {
  let { node } = start;
  for (const [index, field] of path.entries()) {
    const next = onlyObject(node, field);
    if (next === undefined) {
      if (!isFree(memberOf(node, field.name)?.value)) return undefined;
      const rest = path.slice(index);
      if (!rest.every((each, at) => canBegin(each, rest[at + 1]?.name ?? key))) return undefined;
      return set({ site: { parent: node, key: field.name } }, nested(rest, [[key, value]]));
    }
    node = next;
  }
  if (memberOf(node, key) !== undefined) return undefined;
  return set({ site: { parent: node, key } }, value);
}

/**
 * The change that creates the object at the end of a path of one field, with several members.
 *
 * @returns `undefined` if it already exists, if the path is longer, or if the object would be incomplete
 */
export function placingTogether({ start, path }: Destination, members: ObjectValue["members"]): Change | undefined {
  const [field, ...deeper] = path;
  if (field === undefined || deeper.length > 0 || !isFree(memberOf(start.node, field.name)?.value)) return undefined;
  const keys = members.map(([key]) => key);
  const inner = innerStructure(field.type) ?? "";
  const isWhole =
    field.type.kind === "list"
      ? keys.some((key) => WHOLE_ALONE.includes(`${inner}.${key}`))
      : fieldsOf(inner).every(({ name, required }) => required !== true || keys.includes(name));
  return isWhole ? set({ site: { parent: start.node, key: field.name } }, nested(path, members)) : undefined;
}

/** The value of the first field of a path, with an object of the members at its end. */
function nested([field, ...deeper]: readonly FieldSpec[], members: ObjectValue["members"]): Value {
  const [next] = deeper;
  const object = { members: next === undefined ? members : [[next.name, nested(deeper, members)] as const] };
  return field?.type.kind === "list" ? [object] : object;
}

/** Whether the object of a field can be created with one member. */
function canBegin(field: FieldSpec, key: string): boolean {
  const inner = innerStructure(field.type) ?? "";
  if (field.type.kind === "list") return WHOLE_ALONE.includes(`${inner}.${key}`);
  return fieldsOf(inner).every(({ name, required }) => required !== true || name === key);
}

function isFree(value: SyntaxNode | undefined): boolean {
  return value === undefined || isVacant(value);
}

/** The object in a member, or the only one in its list. */
function onlyObject(node: ObjectNode, field: FieldSpec): ObjectNode | undefined {
  const value = memberOf(node, field.name)?.value;
  if (value?.kind === "object") return value.members.length === 0 ? undefined : value;
  const only = value?.kind === "array" && value.elements.length === 1 ? value.elements[0] : undefined;
  return only?.kind === "object" ? only : undefined;
}
