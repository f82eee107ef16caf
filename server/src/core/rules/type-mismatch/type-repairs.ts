import type { WrongType } from "../../deviations/deviation";
import type { ScalarValue, Value } from "../../document/change";
import { hasComment, type SyntaxTree } from "../../document/document";
import { type ObjectNode, type ScalarNode, type SyntaxNode, textOf } from "../../document/node";
import type { FieldType } from "../../facts/field-spec";
import { HEALTH_CHECK_PREFIXES } from "../../facts/health-checks";
import { fieldsOf } from "../../facts/structure";
import { changing, changingTo, removing } from "../../findings/builders";
import type { Fix } from "../../findings/rule";
import type { TaskDefinition } from "../../task/model";
import { hasPlaceholder } from "../../text/placeholders";
import { member, type Said, say, word } from "../../text/say";
import { commandLists, healthCheckLists } from "./command-repairs";

/** How much of a value a message shows. */
const MOST_SHOWN = 40;

/** How much of a list a message shows. */
const MOST_LISTED = 60;

/** A value of the right type that a wrong one most likely means. */
export interface TypeRepair {
  readonly remedy: Said;
  readonly fix: Fix;
  /** What it may mean too. */
  readonly others?: readonly Fix[];
}

/** What ECS accepts, with its article. */
export function expectedType(type: FieldType): Said {
  switch (type.kind) {
    case "string":
      return say`a string`;
    case "integer":
      return say`a whole number`;
    case "boolean":
      return say`true or false`;
    case "list":
      return type.of.kind === "structure" ? say`a list of objects` : say`a list of strings`;
    case "map":
      return say`an object of strings`;
    case "structure":
      return say`an object`;
  }
}

/** What is there instead: `the number 256`, `an object`. */
export function writtenValue(task: TaskDefinition, node: WrongType["node"]): Said {
  if (node.kind !== "scalar") return node.kind === "array" ? say`a list` : say`an object`;
  const text = task.tree.text.slice(node.range.start, node.range.end);
  const shown =
    text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…${typeof node.value === "string" ? '"' : ""}` : text;
  if (typeof node.value === "boolean") return word(shown);
  return typeof node.value === "number" ? say`the number ${word(shown)}` : say`the string ${word(shown)}`;
}

/** The value that is meant; nothing if that is unclear. */
export function typeRepair(task: TaskDefinition, wrong: WrongType): TypeRepair | undefined {
  const { node, type, site } = wrong;
  const { tree } = task;
  const target = { site, value: node.kind === "scalar" ? node.value : undefined };
  const repair = (value: Value, words?: Said): TypeRepair => {
    const said = words ?? word(shortened(tree.syntax.spell(tree, value)));
    const fix = changingTo(target, value, said, words && { title: say`Write ${words}` });
    return { remedy: say`write ${said}`, fix };
  };
  const scalar = node.kind === "scalar" ? scalarOfType(tree, node, type) : undefined;
  if (scalar !== undefined) {
    const safe = node.kind === "scalar" && isLossless(node, scalar);
    return { remedy: say`write ${scalar}`, fix: changing(target, scalar, { safe }) };
  }
  if (type.kind === "structure") {
    const [only, ...more] = node.kind === "array" ? node.elements : [];
    if (only?.kind === "object" && more.length === 0 && !hasComment(tree, node.range)) {
      return repair({ taken: only }, say`it without the list`);
    }
    const check = healthCheck(wrong, type.name);
    if (check.length > 0) return firstOf(check.map((each) => repair(each)));
    const pair = node.kind === "scalar" ? splitPair(node, type.name) : undefined;
    return pair === undefined ? undefined : repair(pair);
  }
  if (type.kind !== "list") return undefined;
  const line = textOf(node);
  if (line?.trim() === "" && type.of.kind === "string") return removal(wrong);
  const lists = line === undefined ? undefined : commandLists(task, wrong, line);
  if (lists !== undefined) return firstOf(lists.map((list) => repair(list)));
  if (node.kind === "object" && node.members.length === 0) {
    // This is the only list that ECS rejects if it is empty.
    return wrong.field?.name === "tags" ? removal(wrong) : repair([]);
  }
  if (node.kind === "object" && type.of.kind === "structure") {
    const names = pairNames(type.of.name);
    const pairs = names === undefined || hasComment(tree, node.range) ? undefined : pairsOf(tree, node, names);
    if (names !== undefined && pairs !== undefined) {
      const [first, second] = names;
      return repair(pairs, say`each as ${word("{")} ${member(first)}, ${member(second)} ${word("}")} in a list`);
    }
  }
  if (!isElement(node, type.of)) return undefined;
  return repair([{ taken: node }], node.kind === "scalar" ? undefined : say`it in a list`);
}

/** The best of several repairs, followed by the others. */
function firstOf([first, ...others]: readonly TypeRepair[]): TypeRepair | undefined {
  return first && { ...first, others: others.map(({ fix }) => fix) };
}

/** Removes an empty value in the place of a list, since an empty list would be the next mistake. */
function removal({ site, field }: WrongType): TypeRepair | undefined {
  if (field?.required === true || site.key !== field?.name) return undefined;
  return { remedy: say`remove it`, fix: removing({ site }) };
}

/** The objects that may be meant by a health check that is only a command: as a line, or as a list. */
function healthCheck({ node }: WrongType, structure: string): readonly Value[] {
  if (structure !== "HealthCheck") return [];
  const object = (command: Value): Value => ({ members: [["command", command]] });
  if (node.kind === "scalar") {
    const line = typeof node.value === "string" ? node.value.trim() : "";
    return line === "" ? [] : healthCheckLists(line).map(object);
  }
  const [first] = node.kind === "array" ? node.elements : [];
  const way = first?.kind === "scalar" ? HEALTH_CHECK_PREFIXES.find((each) => each === first.value) : undefined;
  return way === undefined ? [] : [object({ taken: node })];
}

/** A list of strings, cut if it is too long, with its closing quote and bracket. */
function shortened(written: string): string {
  if (written.length <= MOST_LISTED || !written.startsWith("[")) return written;
  return `${written.slice(0, MOST_LISTED).replace(/\\+$/, "")}…"]`;
}

/** A scalar of another type with the same meaning: `80` for `"80"`, `"256"` for `256`. */
function scalarOfType({ text }: SyntaxTree, { value, range }: ScalarNode, type: FieldType): ScalarValue | undefined {
  const { kind } = type;
  if (type.kind === "string" && typeof value !== "string") {
    const written = text.slice(range.start, range.end);
    return type.values === undefined || type.values.includes(written) ? written : undefined;
  }
  if (kind === "integer" && typeof value === "number") return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase();
  if (kind === "integer") return /^-?(?:0|[1-9]\d{0,14})$/.test(word) ? Number(word) : undefined;
  return kind === "boolean" && (word === "true" || word === "false") ? word === "true" : undefined;
}

/**
 * Whether a value only gets or loses quotes. What the quotes hid is reported afterwards, and if that is an error,
 * fix-all undoes the repair.
 */
function isLossless({ value }: ScalarNode, scalar: ScalarValue): boolean {
  return typeof value === "string" ? value === String(scalar) : typeof scalar === "string";
}

function isElement(node: SyntaxNode, type: FieldType): boolean {
  if (type.kind === "structure") {
    // An object with other keys would only be the next mistake.
    return (
      node.kind === "object" && node.members.every(({ key }) => fieldsOf(type.name).some(({ name }) => name === key))
    );
  }
  return node.kind === "scalar" && typeof node.value === type.kind;
}

type Pair = readonly [string, string];

/** The two strings that a structure consists of, as a name and its value do; nothing for any other structure. */
function pairNames(structure: string): Pair | undefined {
  const [first, second, ...more] = fieldsOf(structure);
  if (first?.type.kind !== "string" || second?.type.kind !== "string" || more.length > 0) return undefined;
  return first.type.values === undefined && second.type.values === undefined ? [first.name, second.name] : undefined;
}

/** `{ "A": "b" }` as a list of pairs. */
function pairsOf({ text }: SyntaxTree, node: ObjectNode, names: Pair): Value | undefined {
  if (node.members.length === 0) return undefined;
  if (node.members.some(({ key }) => names.includes(key) || hasPlaceholder(key))) return undefined;
  const pairs: Value[] = [];
  for (const { key, value } of node.members) {
    if (value?.kind !== "scalar" || value.value === null) return undefined;
    const second = typeof value.value === "string" ? { taken: value } : text.slice(value.range.start, value.range.end);
    pairs.push(pairOf(names, key, second));
  }
  return pairs;
}

/** `"A=b"`, as docker-compose writes it, as an object. */
function splitPair({ value }: ScalarNode, structure: string): Value | undefined {
  const names = pairNames(structure);
  const [, key, rest] = typeof value === "string" ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(value) ?? []) : [];
  return names === undefined || key === undefined || rest === undefined ? undefined : pairOf(names, key, rest);
}

function pairOf([first, second]: Pair, key: string, value: Value): Value {
  return {
    members: [
      [first, key],
      [second, value],
    ],
  };
}
