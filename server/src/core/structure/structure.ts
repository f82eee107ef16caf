import { once } from "../once";
import type { FieldSpec, FieldType } from "../spec/field-spec";
import { KINDS } from "../spec/generated/structures";
import { fieldOf, fieldsOf, memberOrder } from "../spec/structure";
import { isSure } from "../syntax/damage";
import { hasPlaceholder } from "../syntax/placeholders";
import { isRepeated, isSettled } from "../syntax/settled";
import {
  type ArrayNode,
  type Member,
  memberOf,
  type ObjectNode,
  type ScalarNode,
  type SyntaxNode,
} from "../syntax/syntax";
import type { TextRange } from "../syntax/text";
import { isSameName } from "../values/nearest";
import { isPrintedNothing } from "../values/unfilled";
import type { Deviation, StructureObject, StructureText, StructureValue } from "./deviation";
import { isOfType } from "./fits";
import type { WithoutStrays } from "./hide-strays";
import { isTemplated, membersMeant } from "./members-meant";

/**
 * All ways in which a task definition differs from the structure that its API takes, in no order.
 * Whatever may still change is silent: placeholders, values being typed, objects that are not closed.
 *
 * @param legible the task definition with something unknown for each object in the place of another
 * @param texts where every text on the way is put that can be read, in the order of the walk
 */
export function deviationsOf(legible: WithoutStrays, texts: StructureText[]): readonly Deviation[] {
  const { form, node, kind } = legible.detected;
  const deviations: Deviation[] = [];
  const report = (deviation: Deviation): void => {
    deviations.push(deviation);
  };
  const walk = walker(legible, report, texts);
  const { root, container } = KINDS[kind];
  if (form !== "array") walk.object(node, root, undefined, "", undefined, openingOf(node));
  else walk.elements(node, { kind: "structure", name: container }, undefined, "containerDefinitions", undefined);
  return deviations;
}

interface Walker {
  value(node: SyntaxNode, at: StructureValue, key: string | undefined): void;
  object(
    node: ObjectNode,
    structure: string | undefined,
    parent: StructureObject | undefined,
    path: string,
    key: string | undefined,
    place: TextRange,
  ): void;
  elements(
    node: ArrayNode,
    type: FieldType,
    object: StructureObject | undefined,
    path: string,
    field: FieldSpec | undefined,
  ): void;
}

function walker(legible: WithoutStrays, report: (deviation: Deviation) => void, texts: StructureText[]): Walker {
  const { tree, strays } = legible;
  const scalar = (node: ScalarNode, at: StructureValue): void => {
    const { type } = at;
    if (node.value === null) report({ ...at, kind: "null", node });
    else if (typeof node.value === "string" && hasPlaceholder(node.value)) {
      if (isPrintedNothing(node.value)) texts.push({ ...at, node, value: node.value });
    } else if (!isOfType(tree, node, type)) report({ ...at, kind: "type", node });
    else if (type.kind === "string" && typeof node.value === "string") {
      const { values } = type;
      texts.push({ ...at, node, value: node.value });
      if (values !== undefined && !values.includes(node.value))
        report({ ...at, kind: "value", node, value: node.value, values });
    }
  };

  const map = (node: ObjectNode, type: FieldType, at: StructureValue, key: string | undefined): void => {
    const { path } = at;
    const object = { structure: undefined, node, path, key, place: at.keyRange, parent: at.object };
    for (const member of seenMembers(object)) {
      const site = { parent: node, key: member.key };
      const there = { object, field: at.field, type, site, path: `${path}.${member.key}`, keyRange: member.keyRange };
      if (member.value !== undefined) walk.value(member.value, there, member.key);
    }
  };

  /** The members that a reader sees: of those with one key the last. */
  const seenMembers = (object: StructureObject): readonly Member[] => {
    const { members } = object.node;
    const last = new Map(members.map((member) => [member.key, member]));
    if (last.size === members.length) return members;
    // While a bracket is missing, one of the two may be another object's.
    if (!isSure(tree, object.node)) return [...last.values()];
    for (const member of members) {
      const seen = last.get(member.key) ?? member;
      if (seen !== member && isRepeated(tree, member, seen)) report({ kind: "duplicate", object, member, last: seen });
    }
    return [...last.values()];
  };

  /** What is below a key in another case is unknown, but for more keys of this kind. */
  const below = once(() =>
    walker(
      legible,
      (deviation) => {
        if (deviation.kind === "unknown" && deviation.sameLetters !== undefined) report({ ...deviation, below: true });
      },
      [],
    ),
  );

  const walk: Walker = {
    value(node, at, key) {
      const { type } = at;
      const stray = strays.get(node);
      if (stray !== undefined) report({ ...at, kind: "stray", stray });
      if (node.kind === "placeholder" || isOpen(node)) return;
      if (node.kind === "scalar") scalar(node, at);
      else if (type.kind === "list" && node.kind === "array") {
        walk.elements(node, type.of, at.object, at.path, at.field);
      } else if (type.kind === "map" && node.kind === "object") map(node, type.of, at, key);
      else if (type.kind === "structure" && node.kind === "object") {
        walk.object(node, type.name, at.object, at.path, key, at.keyRange);
      } else report({ ...at, kind: "type", node });
    },
    object(node, structure, parent, path, key, place) {
      const object: StructureObject = { structure, node, path, key, place, parent };
      const members = seenMembers(object);
      if (structure === undefined) return;
      const order = memberOrder(structure);
      const strangers: Member[] = [];
      for (const member of members) {
        const field = fieldOf(structure, member.key);
        if (field === undefined) strangers.push(member);
        if (member.value === undefined) continue;
        if (member.written !== undefined) report({ kind: "case", object, member });
        if (field !== undefined) walk.value(member.value, memberAt(object, field, member), field.name);
        else if (!isTemplated(member)) {
          const meant = fieldsOf(structure).find(({ name }) => isSameName(name, member.key));
          report({ kind: "unknown", object, structure, member, sameLetters: meant?.name });
          if (meant !== undefined) below().value(member.value, memberAt(object, meant, member), member.key);
        }
      }
      // What a placeholder stands for may bring the member that seems to be missing.
      if (!isSettled(tree, node) || strangers.some(isTemplated)) return;
      const lacking = fieldsOf(structure).filter(
        ({ name, required }) => required === true && memberOf(node, name) === undefined,
      );
      if (lacking.length === 0) return;
      const isTyping = strangers.some((member) => member.value === undefined);
      const named = new Set(strangers.flatMap((member) => membersMeant(member, order, structure)));
      for (const field of lacking) {
        report({ kind: "missing", object, structure, field, meant: isTyping || named.has(field.name) });
      }
    },
    elements(node, type, object, path, field) {
      // Where the array is damaged, a key may have come loose from its object.
      const damaged = type.kind === "structure" && !isSettled(tree, node);
      node.elements.forEach((element, index) => {
        if (damaged && element.kind === "scalar") return;
        const site = { parent: node, key: index };
        const bracketed = element.kind === "object" || element.kind === "array" || strays.has(element);
        const keyRange = bracketed ? openingOf(element) : element.range;
        walk.value(element, { object, field, type, site, path: `${path}[${index}]`, keyRange }, undefined);
      });
    },
  };
  return walk;
}

function memberAt(object: StructureObject, field: FieldSpec, { key, keyRange }: Member): StructureValue {
  const order = object.structure === undefined ? [] : memberOrder(object.structure);
  const site = { parent: object.node, key, order };
  return { object, field, type: field.type, site, path: joined(object.path, field.name), keyRange };
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function openingOf({ range }: SyntaxNode): TextRange {
  return { start: range.start, end: range.start + 1 };
}

function isOpen(node: SyntaxNode): boolean {
  return node.kind === "scalar" && !node.closed;
}
