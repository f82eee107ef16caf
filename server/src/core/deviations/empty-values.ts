import type { Site } from "../document/change";
import { isPlain, type SyntaxTree } from "../document/document";
import { isNull } from "../document/node";
import { MEANINGFUL_WHEN_EMPTY } from "../facts/empty-members";
import { fieldsOf } from "../facts/structure";
import {
  countedMembers,
  elementPath,
  memberPath,
  type TypedList,
  type TypedMember,
  type TypedObject,
} from "../schema/typed-tree";
import type { TaskDefinition } from "../task/model";

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
export function emptyValues({ tree, typed }: TaskDefinition): readonly EmptyValue[] {
  return typed.root.kind === "list" ? [] : emptyMembers(tree, typed.root);
}

function emptyMembers(tree: SyntaxTree, object: TypedObject): readonly EmptyValue[] {
  return countedMembers(object).flatMap((typed): readonly EmptyValue[] => {
    const { member, inner } = typed;
    if (canGo(tree, object, typed)) {
      const said = member.value !== undefined && isNull(member.value) ? "null" : "empty";
      return [{ site: { parent: object.node, key: member.key }, path: memberPath(object, member.key), said }];
    }
    return inner === undefined || isHollow(tree, inner) ? [] : emptyValuesIn(tree, inner);
  });
}

function emptyValuesIn(tree: SyntaxTree, typed: TypedObject | TypedList): readonly EmptyValue[] {
  if (typed.kind === "object") return emptyMembers(tree, typed);
  const { node, elements } = typed;
  return node.elements.flatMap((element, key): readonly EmptyValue[] => {
    if (isNull(element)) return [{ site: { parent: node, key }, path: elementPath(typed, key), said: "null" }];
    const inner = elements[key];
    return inner === undefined || isHollow(tree, inner) ? [] : emptyValuesIn(tree, inner);
  });
}

/** Whether a member means the same to ECS when it is left out. */
function canGo(tree: SyntaxTree, { structure, of }: TypedObject, { member, field, inner }: TypedMember): boolean {
  const { value, key } = member;
  if (value === undefined || (field === undefined && of === undefined) || field?.required === true) return false;
  if (isNull(value)) return true;
  if (MEANINGFUL_WHEN_EMPTY.has(`${structure}.${key}`)) return false;
  return inner !== undefined && !isDemanding(inner) && isHollow(tree, inner) && isPlain(tree, value.range);
}

/** Whether nothing would be left of a value once all that can go has gone from it. */
function isHollow(tree: SyntaxTree, typed: TypedObject | TypedList): boolean {
  if (typed.kind === "list") return typed.node.elements.every(isNull);
  return countedMembers(typed).every((member) => canGo(tree, typed, member));
}

/** Whether an object of the type has to hold something: what it lacks is a mistake to look at. */
function isDemanding(typed: TypedObject | TypedList): boolean {
  if (typed.kind === "list" || typed.structure === undefined) return false;
  return fieldsOf(typed.structure).some(({ required }) => required === true);
}
