import type { Site } from "../model/fields";
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
import { isOfType } from "./fits";
import type { Stray, WithoutStrays } from "./hide-strays";
import { isTemplated, membersMeant } from "./members-meant";

/** An object of the task definition with the structure that ECS reads it as, and those around it. */
export interface StructureObject {
  /** The name that AWS gives it, such as `PortMapping`; nothing for a map, whose keys the author chooses. */
  readonly structure: string | undefined;
  readonly node: ObjectNode;
  /** As the AWS CLI writes it: `containerDefinitions[0].portMappings[1]`; empty for the task definition itself. */
  readonly path: string;
  /** The key that it is the value of; nothing in an array and at the top. */
  readonly key: string | undefined;
  /** Where a finding about something missing in it stands: that key, or its opening brace. */
  readonly place: TextRange;
  readonly parent: StructureObject | undefined;
}

/** A member or an element with what ECS expects there. */
export interface StructureValue {
  readonly object: StructureObject | undefined;
  /** The member that holds it, also where it is an element of that member's list or a value of its map. */
  readonly field: FieldSpec | undefined;
  readonly type: FieldType;
  readonly site: Site;
  /** As the AWS CLI writes it. */
  readonly path: string;
  /** The key of a member, an element's own opening or scalar. */
  readonly keyRange: TextRange;
}

/** A member that the structure does not have. */
export interface UnknownProperty {
  readonly kind: "unknown";
  readonly object: StructureObject;
  readonly structure: string;
  readonly member: Member;
  /** The member that it is but for case, hyphens and underscores. */
  readonly sameLetters: string | undefined;
  /** Whether it stands below another such key, where nothing but the keys can be read. */
  readonly below?: true;
}

/** A member whose key is in another case than that of ECS, in a list whose reader ignores it. */
export interface OtherCase {
  readonly kind: "case";
  readonly object: StructureObject;
  readonly member: Member;
}

/** A member without which the request is refused before it is sent. */
export interface MissingProperty {
  readonly kind: "missing";
  readonly object: StructureObject;
  readonly structure: string;
  readonly field: FieldSpec;
  /** Whether an unknown member of the object stands for this one, misspelt or mistaken, or is still being typed. */
  readonly meant: boolean;
}

/** A value of another type than ECS takes. */
export interface WrongType extends StructureValue {
  readonly kind: "type";
  readonly node: ScalarNode | ObjectNode | ArrayNode;
}

/** A string that is none of those that ECS lists. */
export interface InvalidValue extends StructureValue {
  readonly kind: "value";
  readonly node: ScalarNode;
  readonly value: string;
  readonly values: readonly string[];
}

/** A null, which the AWS CLI refuses and others leave out. */
export interface NullValue extends StructureValue {
  readonly kind: "null";
  readonly node: ScalarNode;
}

/**
 * A text that can be read: not being typed, under a key that the structure has, and without a placeholder, unless it is
 * what a template printed for a value that it did not have.
 */
export interface StructureText extends StructureValue {
  readonly node: ScalarNode;
  readonly value: string;
}

/** A member that no reader sees, since another one with the same key follows. */
export interface DuplicateProperty {
  readonly kind: "duplicate";
  readonly object: StructureObject;
  readonly member: Member;
  readonly last: Member;
}

/** An object that is another structure than belongs there, or of another format. Its members are not looked at. */
export interface StrayObject extends StructureValue {
  readonly kind: "stray";
  readonly stray: Stray;
}

/** One way in which a task definition differs from the structure that ECS takes. */
export type Deviation =
  | UnknownProperty
  | OtherCase
  | MissingProperty
  | WrongType
  | InvalidValue
  | NullValue
  | DuplicateProperty
  | StrayObject;

/** The deviations of one kind. */
export type DeviationOf<K extends Deviation["kind"]> = Extract<Deviation, { readonly kind: K }>;

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
