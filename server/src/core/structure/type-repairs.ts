import { hasComment } from "../edits/comments";
import { editsFor, remove, setText } from "../edits/edits";
import type { TaskDefinition } from "../model/model";
import type { Fix } from "../rule";
import type { FieldType } from "../spec/field-spec";
import { HEALTH_CHECK_PREFIXES } from "../spec/health-checks";
import { fieldsOf } from "../spec/structure";
import { hasPlaceholder } from "../syntax/placeholders";
import type { ObjectNode, ScalarNode, SyntaxNode } from "../syntax/syntax";
import { spaceBefore } from "../syntax/text";
import { commandLists, healthCheckLists } from "./command-repairs";
import type { WrongType } from "./deviation";

/** How much of a value a message shows. */
const MOST_SHOWN = 40;

/** How much of a list a message shows. */
const MOST_LISTED = 60;

/** A value of the right type that a wrong one most likely means. */
export interface TypeRepair {
  /** What to do, as a message says it at its end. */
  readonly remedy: string;
  readonly fix: Fix;
  /** What it may mean as well. */
  readonly others?: readonly Fix[];
}

/** What ECS takes, with its article. */
export function expectedType(type: FieldType): string {
  switch (type.kind) {
    case "string":
      return "a string";
    case "integer":
      return "a whole number";
    case "boolean":
      return "true or false";
    case "list":
      return type.of.kind === "structure" ? "a list of objects" : "a list of strings";
    case "map":
      return "an object of strings";
    case "structure":
      return "an object";
  }
}

/** What stands there instead: `the number 256`, `an object`. */
export function writtenValue(task: TaskDefinition, node: WrongType["node"]): string {
  if (node.kind !== "scalar") return node.kind === "array" ? "a list" : "an object";
  const text = task.tree.text.slice(node.range.start, node.range.end);
  const shown =
    text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…${typeof node.value === "string" ? '"' : ""}` : text;
  return typeof node.value === "boolean" ? shown : `the ${typeof node.value} ${shown}`;
}

/** The value that is meant, or nothing where nobody can tell. */
export function typeRepair(task: TaskDefinition, wrong: WrongType): TypeRepair | undefined {
  const { node, type, site } = wrong;
  const text = task.tree.text.slice(node.range.start, node.range.end);
  const repair = (written: string, said = written, safe = false): TypeRepair => ({
    remedy: `write ${said}`,
    fix: {
      title: /^[a-z]/.test(said) && said !== written ? `Write ${said}` : `Change ${nameOf(site.key)} to ${said}`,
      safe,
      edits: () => editsFor(task, [setText({ site }, written)]),
    },
  });
  const scalar = node.kind === "scalar" ? scalarOfType(node, text, type) : undefined;
  if (scalar !== undefined) return repair(scalar, scalar, node.kind === "scalar" && isLossless(node, scalar));
  if (type.kind === "structure") {
    const [only, ...more] = node.kind === "array" ? node.elements : [];
    if (only?.kind === "object" && more.length === 0 && !hasComment(task.tree, node.range)) {
      return repair(task.tree.text.slice(only.range.start, only.range.end), "it without the list");
    }
    const check = healthCheck(task, wrong, type.name);
    if (check.length > 0) return firstOf(check.map((each) => repair(each)));
    const pair = node.kind === "scalar" ? splitPair(node, type.name) : undefined;
    return pair === undefined ? undefined : repair(pair);
  }
  if (type.kind !== "list") return undefined;
  const line = node.kind === "scalar" && typeof node.value === "string" ? node.value : undefined;
  if (line?.trim() === "" && type.of.kind === "string") return removal(task, wrong);
  const lists = line === undefined ? undefined : commandLists(task, wrong, line);
  if (lists !== undefined) {
    return firstOf(lists.map((list) => repair(list, list.length > MOST_LISTED ? cut(list) : list)));
  }
  if (node.kind === "object" && node.members.length === 0) {
    // Of all lists this is the one that ECS refuses where it is empty.
    return wrong.field?.name === "tags" ? removal(task, wrong) : repair("[]");
  }
  if (node.kind === "object" && type.of.kind === "structure") {
    const pairs = hasComment(task.tree, node.range) ? undefined : pairsOf(task.tree.text, node, type.of.name);
    if (pairs !== undefined) return repair(pairs, "each as an object of a list");
  }
  return isElement(node, type.of)
    ? repair(`[${text}]`, node.kind === "scalar" ? `[${text}]` : "it in a list")
    : undefined;
}

/** The best of several repairs, with the others behind it. */
function firstOf([first, ...others]: readonly TypeRepair[]): TypeRepair | undefined {
  return first && { ...first, others: others.map(({ fix }) => fix) };
}

/** Takes away what says nothing where a list belongs, since the list that it would be is the next mistake. */
function removal(task: TaskDefinition, { site, field }: WrongType): TypeRepair | undefined {
  if (field?.required === true || site.key !== field?.name) return undefined;
  const edits = () => editsFor(task, [remove({ site })]);
  return { remedy: "remove it", fix: { title: `Remove ${site.key}`, safe: false, edits } };
}

/** The objects that a health check may mean of which only the command is written: as a line, or as a list. */
function healthCheck({ tree }: TaskDefinition, { node }: WrongType, structure: string): readonly string[] {
  if (structure !== "HealthCheck") return [];
  const object = (list: string): string => `{ "command": ${list} }`;
  if (node.kind === "scalar") {
    const line = typeof node.value === "string" ? node.value.trim() : "";
    return line === "" ? [] : healthCheckLists(line).map(object);
  }
  const [first] = node.kind === "array" ? node.elements : [];
  const way = first?.kind === "scalar" ? HEALTH_CHECK_PREFIXES.find((each) => each === first.value) : undefined;
  return way === undefined ? [] : [object(tree.text.slice(node.range.start, node.range.end))];
}

function nameOf(key: string | number): string {
  return typeof key === "string" ? key : "it";
}

/** A list of texts cut where it is too long to read, with the signs that close it. */
function cut(list: string): string {
  return `${list.slice(0, MOST_LISTED).replace(/\\+$/, "")}…"]`;
}

/** A scalar of another type with the same meaning: `80` for `"80"`, `"256"` for `256`. */
function scalarOfType({ value }: ScalarNode, text: string, type: FieldType): string | undefined {
  const { kind } = type;
  if (type.kind === "string" && typeof value !== "string") {
    return type.values === undefined || type.values.includes(text) ? JSON.stringify(text) : undefined;
  }
  if (kind === "integer" && typeof value === "number") return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase();
  if (kind === "integer") return /^-?(?:0|[1-9]\d{0,14})$/.test(word) ? word : undefined;
  return kind === "boolean" && (word === "true" || word === "false") ? word : undefined;
}

/**
 * Whether a value only gets quotes or loses them: each letter stays. What quotes hid of it is said afterwards, and where
 * that is an error, fix-all takes the repair back.
 */
function isLossless({ value }: ScalarNode, scalar: string): boolean {
  return typeof value === "string" ? value === scalar : scalar.startsWith('"');
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

/** The two strings that a structure consists of, as a name and its value do; nothing for any other structure. */
function pairNames(structure: string): readonly [string, string] | undefined {
  const [first, second, ...more] = fieldsOf(structure);
  if (first?.type.kind !== "string" || second?.type.kind !== "string" || more.length > 0) return undefined;
  return first.type.values === undefined && second.type.values === undefined ? [first.name, second.name] : undefined;
}

/** `{ "A": "b" }` as a list of pairs, each on a line where the object has more than one. */
function pairsOf(text: string, node: ObjectNode, structure: string): string | undefined {
  const names = pairNames(structure);
  if (names === undefined || node.members.length === 0) return undefined;
  if (node.members.some(({ key }) => names.includes(key) || hasPlaceholder(key))) return undefined;
  const pairs: string[] = [];
  for (const { key, value } of node.members) {
    if (value?.kind !== "scalar" || value.value === null) return undefined;
    const written = text.slice(value.range.start, value.range.end);
    const quoted = typeof value.value === "string" ? written : JSON.stringify(written);
    pairs.push(`{ "${names[0]}": ${JSON.stringify(key)}, "${names[1]}": ${quoted} }`);
  }
  const before = (offset: number): string => {
    const space = spaceBefore(text, offset);
    return space.includes("\n") || space.includes("\r") ? space.replace(/^[^\r\n]+/, "") : "";
  };
  const gap = before(node.members[0]?.keyRange.start ?? 0);
  return gap === ""
    ? `[${pairs.join(", ")}]`
    : `[${pairs.map((pair) => gap + pair).join(",")}${before(node.range.end - 1)}]`;
}

/** `"A=b"`, as docker-compose writes it, as an object. */
function splitPair({ value }: ScalarNode, structure: string): string | undefined {
  const names = pairNames(structure);
  const [, key, rest] = typeof value === "string" ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(value) ?? []) : [];
  if (names === undefined || key === undefined || rest === undefined) return undefined;
  return `{ "${names[0]}": ${JSON.stringify(key)}, "${names[1]}": ${JSON.stringify(rest)} }`;
}
