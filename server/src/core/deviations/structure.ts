import type { SyntaxTree } from "../document/document";
import type { Member, ScalarNode, SyntaxNode } from "../document/node";
import { isRepeated, isSettled } from "../document/settled";
import { isSure } from "../document/whole";
import type { FieldType } from "../facts/field-spec";
import { fieldInAnySpelling, fieldOf, memberOrder, requiredFields } from "../facts/structure";
import { isOfType } from "../schema/fits";
import { isTemplated, membersMeant } from "../schema/members-meant";
import {
  countedMembers,
  elementPath,
  memberNamed,
  memberPath,
  type TypedList,
  type TypedMember,
  type TypedObject,
  typedValue,
} from "../schema/typed-tree";
import type { TaskDefinition } from "../task/model";
import { hasPlaceholder } from "../text/placeholders";
import { openingOf, type TextRange } from "../text/text";
import { isPrintedNothing } from "../values/unfilled";
import type {
  Deviation,
  DeviationOf,
  InvalidValue,
  NullValue,
  StrayObject,
  StructureText,
  StructureValue,
  WrongType,
} from "./deviation";

/**
 * All differences between a task definition and the structure that its API expects, in no order. Placeholders, values
 * being typed and objects that are not closed are skipped.
 */
export function deviationsOf(task: TaskDefinition): readonly Deviation[] {
  return task.answer(allDeviations);
}

/** The deviations of one kind. */
export function deviationsOfKind<K extends Deviation["kind"]>(
  task: TaskDefinition,
  kind: K,
): readonly DeviationOf<K>[] {
  const all = deviationsOf(task);
  if (all.length === 0) return NONE;
  return all.filter((deviation): deviation is DeviationOf<K> => deviation.kind === kind);
}

const NONE: readonly never[] = [];

function allDeviations(task: TaskDefinition): readonly Deviation[] {
  const deviations: Deviation[] = [];
  look(task, task.typed.root, (deviation) => deviations.push(deviation));
  return deviations;
}

/** The parts of a task definition that a check needs. */
type Legible = Pick<TaskDefinition, "tree" | "typed" | "strays">;

type Report = (deviation: Deviation) => void;

function look(legible: Legible, typed: TypedObject | TypedList, report: Report): void {
  if (typed.kind === "list") lookAtList(legible, typed, report);
  else lookAtObject(legible, typed, report);
}

function lookAtList(legible: Legible, list: TypedList, report: Report): void {
  const { tree, strays } = legible;
  const { node, of } = list;
  // In a damaged array, a key may belong to another object.
  const damaged = of.kind === "structure" && !isSettled(tree, node);
  for (const [index, element] of node.elements.entries()) {
    if (damaged && element.kind === "scalar") continue;
    const inner = list.elements[index];
    if (inner !== undefined) {
      look(legible, inner, report);
      continue;
    }
    const mistake = mistakeIn(legible, element, of);
    if (mistake !== undefined) report({ ...elementAt(list, element, index, strays.has(element)), ...mistake });
  }
}

function lookAtObject(legible: Legible, object: TypedObject, report: Report): void {
  const { node, structure, strangers, of } = object;
  const { tree } = legible;
  for (const typed of seenMembers(tree, object, report)) {
    const { member, field, inner } = typed;
    const { value } = member;
    if (value === undefined) continue;
    if (member.written !== undefined) report({ kind: "case", object, member });
    const type = field?.type ?? of;
    if (type === undefined) lookAtStranger(legible, object, member, report);
    else if (inner !== undefined) look(legible, inner, report);
    else {
      const mistake = mistakeIn(legible, value, type);
      if (mistake !== undefined) report({ ...memberAt(object, typed, type), ...mistake });
    }
  }
  if (structure === undefined || hasAllRequired(object, structure) || !isSettled(tree, node)) return;
  const lacking = requiredFields(structure).filter(({ name }) => memberNamed(object, name) === undefined);
  // A placeholder may contain the missing member.
  if (strangers.some(({ member }) => isTemplated(member))) return;
  const isTyping = strangers.some(({ member }) => member.value === undefined);
  const order = memberOrder(structure);
  const named = new Set(strangers.flatMap(({ member }) => membersMeant(member, order, structure)));
  for (const field of lacking) {
    report({ kind: "missing", object, structure, field, meant: isTyping || named.has(field.name) });
  }
}

function hasAllRequired(object: TypedObject, structure: string): boolean {
  for (const { name } of requiredFields(structure)) if (memberNamed(object, name) === undefined) return false;
  return true;
}

/** The effective members: of those with the same key, the last. */
function seenMembers(tree: SyntaxTree, object: TypedObject, report: Report): readonly TypedMember[] {
  const seen = countedMembers(object);
  // While a bracket is missing, one of the two may belong to another object.
  if (seen.length === object.members.length || !isSure(tree, object.node)) return seen;
  const last = new Map(seen.map(({ member }) => [member.key, member]));
  for (const { member } of object.members) {
    const counted = last.get(member.key) ?? member;
    if (counted !== member && isRepeated(tree, member, counted)) {
      report({ kind: "duplicate", object, member, last: counted });
    }
  }
  return seen;
}

function lookAtStranger(legible: Legible, object: TypedObject, member: Member, report: Report): void {
  const { structure } = object;
  if (structure === undefined || isTemplated(member)) return;
  const spelling = fieldInAnySpelling(structure, member.key);
  const meant = spelling === undefined ? undefined : fieldOf(structure, spelling);
  report({ kind: "unknown", object, structure, member, sameLetters: meant?.name });
  const inner = meant && typedValue(member, meant, object);
  if (inner === undefined) return;
  // Below a key in another case, only more such keys are reported.
  look(legible, inner, (deviation) => {
    if (deviation.kind === "unknown" && deviation.sameLetters !== undefined) report({ ...deviation, below: true });
  });
}

/** What is wrong with a value that is neither an object nor a list, or has the wrong type; nothing if it may be right. */
type Mistake =
  | Pick<StrayObject, "kind" | "stray">
  | Pick<WrongType, "kind" | "node">
  | Pick<NullValue, "kind" | "node">
  | Pick<InvalidValue, "kind" | "node" | "value" | "values">;

function mistakeIn({ tree, strays }: Legible, node: SyntaxNode, type: FieldType): Mistake | undefined {
  if (node.kind === "placeholder") {
    const stray = strays.get(node);
    return stray && { kind: "stray", stray };
  }
  if (node.kind !== "scalar") return { kind: "type", node };
  const { value, closed } = node;
  if (!closed) return undefined;
  if (value === null) return { kind: "null", node };
  if (typeof value === "string") {
    if (type.kind === "string" && (type.values === undefined || type.values.includes(value))) return undefined;
    if (hasPlaceholder(value)) return undefined;
    if (type.kind === "string" && type.values !== undefined) return { kind: "value", node, value, values: type.values };
  }
  return isOfType(tree, node, type) ? undefined : { kind: "type", node };
}

/** Whether a string is wanted, by its value and its key or index. */
export type TextFilter = (text: string, key: string | number) => boolean;

/**
 * The wanted strings of a task definition that can be read, in the order of the file. Of those with a placeholder, only
 * what a template printed for a missing value counts.
 */
export function textsOf({ typed }: Legible, isSought: TextFilter): readonly StructureText[] {
  const texts: StructureText[] = [];
  const find = (
    node: SyntaxNode | undefined,
    key: string | number,
    type: FieldType,
    at: () => StructureValue,
  ): void => {
    if (node === undefined || !isText(node) || !node.closed || !isSought(node.value, key)) return;
    const isRead = hasPlaceholder(node.value) ? isPrintedNothing(node.value) : type.kind === "string";
    if (isRead) texts.push({ ...at(), node, value: node.value });
  };
  const walk = (inside: TypedObject | TypedList): void => {
    if (inside.kind === "list") {
      for (const [index, element] of inside.node.elements.entries()) {
        const inner = inside.elements[index];
        if (inner === undefined) find(element, index, inside.of, () => elementAt(inside, element, index, false));
        else walk(inner);
      }
      return;
    }
    for (const member of countedMembers(inside)) {
      const type = member.field?.type ?? inside.of;
      if (member.inner !== undefined) walk(member.inner);
      else if (type !== undefined) find(member.member.value, member.name, type, () => memberAt(inside, member, type));
    }
  };
  walk(typed.root);
  return texts;
}

function isText(node: SyntaxNode): node is ScalarNode & { readonly value: string } {
  return node.kind === "scalar" && typeof node.value === "string";
}

function memberAt(
  object: TypedObject,
  { name, member, field = object.field }: TypedMember,
  type: FieldType,
): StructureValue {
  const path = memberPath(object, name);
  return { object, field, type, site: { parent: object.node, key: member.key }, path, keyRange: member.keyRange };
}

/** @param isStray whether a stray was replaced there, whose opening bracket is the place */
function elementAt(list: TypedList, element: SyntaxNode, key: number, isStray: boolean): StructureValue {
  const { parent, field, node, of } = list;
  const path = elementPath(list, key);
  const keyRange: TextRange =
    isStray || element.kind === "object" || element.kind === "array" ? openingOf(element.range) : element.range;
  return { object: parent, field, type: of, site: { parent: node, key }, path, keyRange };
}
