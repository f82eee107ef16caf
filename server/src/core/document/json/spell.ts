import { indentOfLine, spaceBefore } from "../../text/text";
import type { Value } from "../change";
import type { SyntaxTree } from "../document";
import type { ArrayNode, SyntaxNode } from "../node";

/** A value as JSON. */
export interface Spelt {
  readonly text: string;
  /** The indentation of its lines, to be replaced by that of their new place. */
  readonly indent: string;
}

/** Writes a value on one line. A value copied from the file keeps its lines. */
export function spell(tree: SyntaxTree, value: Value): Spelt {
  const indent = indentIn(tree, value) ?? "";
  return { text: textOf(tree, value, indent), indent };
}

/**
 * Writes a value that replaces another one. If the old value has its parts on separate lines, so has the new one. A
 * value copied from the file keeps its lines.
 */
export function spellLike(tree: SyntaxTree, value: Value, old: SyntaxNode): string {
  const parts = partsOf(tree, value);
  const first =
    old.kind === "object" ? old.members[0]?.keyRange : old.kind === "array" ? old.elements[0]?.range : undefined;
  const own = indentOfLine(tree.text, old.range.start);
  const flat = (): string => indentedAs(own, spell(tree, value));
  if (parts === undefined || first === undefined) return flat();
  const gap = lineBefore(tree.text, first.start);
  const last = lineBefore(tree.text, old.range.end - 1);
  if (gap === "" || last === "") return flat();
  const [opening, closing] = isList(value) ? "[]" : "{}";
  return `${opening}${parts.map((part) => gap + part).join(",")}${last}${closing}`;
}

/**
 * The elements or members of a new value, each on one line; nothing for a scalar or if a part is copied from the file.
 */
function partsOf(tree: SyntaxTree, value: Value): readonly string[] | undefined {
  if (typeof value !== "object" || "taken" in value) return undefined;
  if (!isList(value)) return value.members.map(([key, each]) => `${JSON.stringify(key)}: ${textOf(tree, each, "")}`);
  return value.some((each) => typeof each === "object" && "taken" in each)
    ? undefined
    : value.map((each) => textOf(tree, each, ""));
}

/** The line end and indentation before an offset; empty if other text comes before it on its line. */
function lineBefore(text: string, offset: number): string {
  const space = spaceBefore(text, offset);
  return /[\r\n]/.test(space) ? space.replace(/^[^\r\n]+/, "") : "";
}

function textOf(tree: SyntaxTree, value: Value, indent: string): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if ("taken" in value) return takenText(tree, value.taken, indent);
  if (isList(value)) return `[${value.map((each) => textOf(tree, each, indent)).join(", ")}]`;
  const members = value.members.map(([key, each]) => `${JSON.stringify(key)}: ${textOf(tree, each, indent)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function takenText({ text }: SyntaxTree, { range }: SyntaxNode, indent: string): string {
  return indentedAs(indent, { text: text.slice(range.start, range.end), indent: indentOfLine(text, range.start) });
}

/** A text with its lines indented for their new place. */
export function indentedAs(indent: string, { text, indent: old }: Spelt): string {
  return old === indent ? text : text.replaceAll(`\n${old}`, `\n${indent}`);
}

/** A text as it is written after some white space: its lines are indented if that ends on a line of its own. */
export function indentedAfter(gap: string, spelt: Spelt): string {
  const own = /[\r\n]([ \t]*)$/.exec(gap)?.[1];
  return own === undefined ? spelt.text : indentedAs(own, spelt);
}

/** The indentation of the first value that is copied from the file; nothing if there is none. */
function indentIn(tree: SyntaxTree, value: Value): string | undefined {
  if (typeof value !== "object") return undefined;
  if ("taken" in value) return indentOfLine(tree.text, value.taken.range.start);
  const parts = isList(value) ? value : value.members.map(([, each]) => each);
  for (const part of parts) {
    const indent = indentIn(tree, part);
    if (indent !== undefined) return indent;
  }
  return undefined;
}

/** The elements of a list with everything between them. */
export function elementsText({ text }: SyntaxTree, { elements }: ArrayNode): Spelt {
  const start = elements[0]?.range.start ?? 0;
  const indent = indentOfLine(text, start);
  return { text: text.slice(start, elements.at(-1)?.range.end ?? start), indent };
}

/** Whether a value is a list. `Array.isArray` alone does not narrow a readonly array. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
