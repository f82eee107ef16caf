import type { ArrayNode, Member, SyntaxNode } from "../document/node";
import type { FieldType } from "../facts/field-spec";
import { fieldInAnyCase, fieldOf } from "../facts/structure";

/**
 * Reads a bare list of container definitions as Terraform and Pulumi do: Go ignores the case of a structure's keys, and
 * leaves the keys of maps unchanged. Such a key gets the name that ECS has for it; the key in the text is kept as
 * `written`.
 *
 * @param structure the structure of each element
 * @returns the list itself if all keys already have the case of ECS
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 */
export function readInAnyCase(list: ArrayNode, structure: string): ArrayNode {
  const elements = changed(list.elements, (element) => inAnyCase(element, { kind: "structure", name: structure }));
  return elements === list.elements ? list : { ...list, elements };
}

function inAnyCase(node: SyntaxNode, type: FieldType): SyntaxNode {
  if (node.kind === "array" && type.kind === "list") {
    const elements = changed(node.elements, (element) => inAnyCase(element, type.of));
    return elements === node.elements ? node : { ...node, elements };
  }
  if (node.kind !== "object" || type.kind !== "structure") return node;
  const members = changed(node.members, (member) => memberInAnyCase(member, type.name));
  return members === node.members ? node : { ...node, members };
}

function memberInAnyCase(member: Member, structure: string): Member {
  const own = fieldOf(structure, member.key);
  const field = own ?? fieldInAnyCase(structure, member.key);
  if (field === undefined) return member;
  const value = member.value && inAnyCase(member.value, field.type);
  if (own !== undefined) return value === member.value ? member : { ...member, value };
  return { ...member, key: field.name, written: member.key, value };
}

/** The changed items; the same list if none has changed. */
function changed<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const next = items.map(change);
  return next.every((item, index) => item === items[index]) ? items : next;
}
