import type { SyntaxTree } from "../document/document";
import { isNull, type ScalarNode, type SyntaxNode, textOf } from "../document/node";
import type { FieldType } from "../facts/field-spec";
import { fieldInAnyCase } from "../facts/structure";
import { plainName } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholders";

/** Whether a value roughly has the type of a member: checks only the value and the elements of a list. */
export function fits(type: FieldType, node: SyntaxNode | undefined): boolean {
  if (node === undefined || node.kind === "placeholder") return true;
  if (type.kind === "list") return node.kind === "array" && node.elements.every((element) => fits(type.of, element));
  if (type.kind === "map" || type.kind === "structure") return node.kind === "object";
  return node.kind === "scalar";
}

/** Whether a value is known only at deployment: a placeholder, in quotes or not. */
export function isUnknownValue(node: SyntaxNode): boolean {
  if (node.kind === "placeholder") return true;
  return hasPlaceholder(textOf(node) ?? "");
}

/** The structure of a member, directly or in a list; `undefined` if it has none. */
export function innerStructure(type: FieldType): string | undefined {
  if (type.kind === "list") return innerStructure(type.of);
  return type.kind === "structure" ? type.name : undefined;
}

/** Whether a value has the exact type, one of the listed values, and in objects at least one known member. */
export function fitsExactly(type: FieldType, node: SyntaxNode | undefined): boolean {
  if (node === undefined || node.kind === "placeholder" || isNull(node)) return true;
  if (type.kind === "list") {
    return node.kind === "array" && node.elements.every((element) => fitsExactly(type.of, element));
  }
  if (type.kind === "structure") {
    if (node.kind !== "object") return false;
    return node.members.length === 0 || node.members.some(({ key }) => fieldInAnyCase(type.name, key) !== undefined);
  }
  if (type.kind === "map") return node.kind === "object";
  if (node.kind !== "scalar") return false;
  if (typeof node.value === "string" && hasPlaceholder(node.value)) return true;
  if (type.kind !== "string") return typeof node.value === (type.kind === "integer" ? "number" : "boolean");
  return typeof node.value === "string" && isListed(type.values, node.value);
}

/** Whether a string is one of the listed values in any case, or there is no list. */
function isListed(values: readonly string[] | undefined, value: string): boolean {
  return values === undefined || values.some((each) => plainName(each) === plainName(value));
}

/** Whether a scalar has the type for the AWS CLI and ECS: `80.0` and `8e1` are not integers. */
export function isOfType(tree: SyntaxTree, { value, range }: ScalarNode, { kind }: FieldType): boolean {
  if (kind === "integer") return Number.isInteger(value) && /^-?\d+$/.test(tree.text.slice(range.start, range.end));
  return typeof value === kind;
}
