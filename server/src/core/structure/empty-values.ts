import { hasComment } from "../edits/comments";
import type { Site } from "../model/fields";
import type { TaskDefinition } from "../model/model";
import { MEANINGFUL_WHEN_EMPTY } from "../spec/empty-members";
import type { FieldType } from "../spec/field-spec";
import { KINDS } from "../spec/generated/structures";
import { fieldOf, fieldsOf } from "../spec/structure";
import { isNull, type Member, type ObjectNode, type SyntaxNode, type SyntaxTree } from "../syntax/syntax";

/** A value that says nothing and may go. */
export interface EmptyValue {
  readonly site: Site;
  /** As the AWS CLI writes it: `containerDefinitions[0].dnsServers`. */
  readonly path: string;
  readonly said: "null" | "empty";
}

/**
 * All of a task definition that is null, `[]` or `{}` and means as much as if it were left out: with it goes what
 * is left empty around it. These stay as they are: what ECS requires, an object that lacks what ECS requires of it
 * (`"healthCheck": {}`), an empty element of a list, which is an entry, and what holds a comment or a template's
 * statement.
 */
export function emptyValues({ tree, view, kind }: TaskDefinition): readonly EmptyValue[] {
  return view === undefined ? [] : emptyMembers(tree, view.node, { kind: "structure", name: KINDS[kind].root }, "");
}

function emptyMembers(tree: SyntaxTree, node: ObjectNode, type: FieldType, path: string): readonly EmptyValue[] {
  return seenMembers(node).flatMap((member): readonly EmptyValue[] => {
    const { key, value } = member;
    const inner = memberType(type, key);
    const place = path === "" ? key : `${path}.${key}`;
    if (inner === undefined || value === undefined) return [];
    if (canGo(tree, type, member)) {
      return [{ site: { parent: node, key }, path: place, said: isNull(value) ? "null" : "empty" }];
    }
    return isHollow(tree, value, inner) ? [] : emptyValuesIn(tree, value, inner, place);
  });
}

function emptyValuesIn(tree: SyntaxTree, value: SyntaxNode, type: FieldType, path: string): readonly EmptyValue[] {
  if (value.kind === "object") return emptyMembers(tree, value, type, path);
  if (value.kind !== "array" || type.kind !== "list") return [];
  return value.elements.flatMap((element, index): readonly EmptyValue[] => {
    const place = `${path}[${index}]`;
    if (isNull(element)) return [{ site: { parent: value, key: index }, path: place, said: "null" }];
    return isHollow(tree, element, type.of) ? [] : emptyValuesIn(tree, element, type.of, place);
  });
}

/** Whether a member means the same to ECS when it is left out. */
function canGo(tree: SyntaxTree, owner: FieldType, { key, value }: Member): boolean {
  const type = memberType(owner, key);
  if (value === undefined || type === undefined) return false;
  if (owner.kind === "structure" && fieldOf(owner.name, key)?.required === true) return false;
  if (isNull(value)) return true;
  if (owner.kind === "structure" && MEANINGFUL_WHEN_EMPTY.has(`${owner.name}.${key}`)) return false;
  return !isDemanding(type) && isHollow(tree, value, type) && isPlain(tree, value);
}

/** Whether nothing would be left of a value once all that can go has gone from it. */
function isHollow(tree: SyntaxTree, value: SyntaxNode, type: FieldType): boolean {
  if (value.kind === "array") return type.kind === "list" && value.elements.every(isNull);
  if (value.kind !== "object" || (type.kind !== "structure" && type.kind !== "map")) return false;
  return seenMembers(value).every((member) => canGo(tree, type, member));
}

/** Whether an object of the type has to hold something: what it lacks is a mistake to look at. */
function isDemanding(type: FieldType): boolean {
  return type.kind === "structure" && fieldsOf(type.name).some(({ required }) => required === true);
}

/** Whether all of a value is JSON: no comment that would be lost, no statement of a template that may fill it. */
function isPlain(tree: SyntaxTree, { range }: SyntaxNode): boolean {
  const { text, masked } = tree;
  return text.slice(range.start, range.end) === masked.slice(range.start, range.end) && !hasComment(tree, range);
}

/** The members that a reader sees: of those with one key the last. */
function seenMembers(node: ObjectNode): readonly Member[] {
  return [...new Map(node.members.map((member) => [member.key, member])).values()];
}

function memberType(type: FieldType, key: string): FieldType | undefined {
  if (type.kind === "map") return type.of;
  return type.kind === "structure" ? fieldOf(type.name, key)?.type : undefined;
}
