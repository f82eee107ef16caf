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

/** An empty value that can be removed. */
export interface EmptyValue {
  readonly site: Site;
  /** The path as in messages of the AWS CLI: `containerDefinitions[0].dnsServers`. */
  readonly path: string;
  readonly said: "null" | "empty";
}

/**
 * All values of a task definition that are null, `[]` or `{}` and have the same meaning if omitted, and what is empty
 * without them. Not included: required members, an object that lacks required members (`"healthCheck": {}`), an empty
 * element of a list, which is an entry, and anything that contains a comment or a template's statement.
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

/** Whether a member has the same meaning if it is omitted. */
function canGo(tree: SyntaxTree, { structure, of }: TypedObject, { member, field, inner }: TypedMember): boolean {
  const { value, key } = member;
  if (value === undefined || (field === undefined && of === undefined) || field?.required === true) return false;
  if (isNull(value)) return true;
  if (MEANINGFUL_WHEN_EMPTY.has(`${structure}.${key}`)) return false;
  return inner !== undefined && !isDemanding(inner) && isHollow(tree, inner) && isPlain(tree, value.range);
}

/** Whether a value is empty after all removable parts are removed. */
function isHollow(tree: SyntaxTree, typed: TypedObject | TypedList): boolean {
  if (typed.kind === "list") return typed.node.elements.every(isNull);
  return countedMembers(typed).every((member) => canGo(tree, typed, member));
}

/** Whether an object of the type has required members, so that an empty one is a mistake. */
function isDemanding(typed: TypedObject | TypedList): boolean {
  if (typed.kind === "list" || typed.structure === undefined) return false;
  return fieldsOf(typed.structure).some(({ required }) => required === true);
}
