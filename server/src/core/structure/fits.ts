import type { FieldType } from "../spec/field-spec";
import type { SyntaxNode } from "../syntax/syntax";

/** Whether a value has the form that a member asks for, as far as one looks: the value, and the elements of a list. */
export function fits(type: FieldType, node: SyntaxNode | undefined): boolean {
  if (node === undefined || node.kind === "placeholder") return true;
  if (type.kind === "list") return node.kind === "array" && node.elements.every((element) => fits(type.of, element));
  if (type.kind === "map" || type.kind === "structure") return node.kind === "object";
  return node.kind === "scalar";
}

/** The structure that a member holds: itself, or in a list; nothing where it holds none. */
export function innerStructure(type: FieldType): string | undefined {
  if (type.kind === "list") return innerStructure(type.of);
  return type.kind === "structure" ? type.name : undefined;
}
