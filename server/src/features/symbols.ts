import { SymbolKind } from "vscode-languageserver-types";
import { deviationsOfKind } from "../core/deviations/structure";
import type { Member, SyntaxNode } from "../core/document/node";
import type { Reading } from "../core/judging/analyze";
import type { TextRange } from "../core/text/text";
import { inOneLine } from "./one-line";
import { type SymbolLabel, symbolLabels } from "./symbol-labels";

/** An entry of the outline. */
export interface OutlineEntry {
  /** Never empty. */
  readonly name: string;
  /** The text beside the name; may be empty. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  /** The range to select when the entry is chosen; it is within `range`. */
  readonly selectionRange: TextRange;
  readonly children: readonly OutlineEntry[];
}

/** The deepest level in the outline, which no real task definition reaches. */
const DEEPEST = 100;

/** The most entries below one entry, as in the outline of VS Code's JSON service. */
const MOST_BELOW = 5000;

/**
 * The outline of a file: every key with a value, every element, and the task definition itself on top, unless the file
 * is a bare list of container definitions.
 */
export function outlineOf(reading: Pick<Reading, "tree" | "tasks">): readonly OutlineEntry[] {
  const { root } = reading.tree;
  if (root === undefined) return [];
  const labels = symbolLabels(reading);
  const below = childrenOf(root, { labels, strays: straysOf(reading) }, 0);
  const label = labels.get(root);
  return label === undefined ? below : [{ ...entry(label, root, root.range), children: below }];
}

/** What the entries need to know of the task definition. */
interface Named {
  readonly labels: ReadonlyMap<SyntaxNode, SymbolLabel>;
  /** The objects in the wrong place, which are not in the model, by their start. */
  readonly strays: ReadonlyMap<number, SyntaxNode>;
}

function straysOf({ tasks }: Pick<Reading, "tasks">): ReadonlyMap<number, SyntaxNode> {
  const strays = tasks.flatMap((task) => deviationsOfKind(task, "stray"));
  return new Map(strays.map(({ stray }) => [stray.node.range.start, stray.node]));
}

function childrenOf(read: SyntaxNode, named: Named, depth: number): OutlineEntry[] {
  if (depth > DEEPEST) return [];
  const node = read.kind === "placeholder" ? (named.strays.get(read.range.start) ?? read) : read;
  if (node.kind === "object") {
    return node.members.slice(0, MOST_BELOW).flatMap((member) => memberEntry(member, named, depth));
  }
  if (node.kind !== "array") return [];
  return node.elements.slice(0, MOST_BELOW).map((element, index) => ({
    ...entry(named.labels.get(element) ?? { name: `${index}`, detail: textOf(element) }, element, element.range),
    children: childrenOf(element, named, depth + 1),
  }));
}

function memberEntry({ key, keyRange, value }: Member, named: Named, depth: number) {
  // A key without a value may itself be incomplete.
  if (value === undefined) return [];
  const label = { name: key, detail: named.labels.get(value)?.detail ?? textOf(value), selection: keyRange };
  const range = { start: keyRange.start, end: value.range.end };
  return [{ ...entry(label, value, range), children: childrenOf(value, named, depth + 1) }];
}

function entry({ name, detail, selection }: SymbolLabel, node: SyntaxNode, range: TextRange) {
  const shown = inOneLine(name);
  return {
    name: shown.trim() === "" ? `"${shown}"` : shown,
    detail: inOneLine(detail),
    kind: kindOf(node),
    range,
    selectionRange: selection ?? range,
  };
}

/** A value as text beside its key; empty for objects, lists and placeholders. */
function textOf(node: SyntaxNode): string {
  return node.kind === "scalar" ? String(node.value) : "";
}

/** The symbol kinds that JSON outlines use. */
function kindOf(node: SyntaxNode): SymbolKind {
  if (node.kind === "object") return SymbolKind.Module;
  if (node.kind === "array") return SymbolKind.Array;
  if (node.kind === "placeholder") return SymbolKind.Variable;
  switch (typeof node.value) {
    case "string":
      return SymbolKind.String;
    case "number":
      return SymbolKind.Number;
    case "boolean":
      return SymbolKind.Boolean;
    default:
      return SymbolKind.Null;
  }
}
