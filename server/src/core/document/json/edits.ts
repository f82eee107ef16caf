import { createScanner } from "jsonc-parser";
import { pastQuoted } from "../../text/past-quoted";
import {
  afterBlanks,
  beforeBlanks,
  indentOfLine,
  isBlank,
  isLineEnd,
  type TextEdit,
  type TextRange,
} from "../../text/text";
import type { Change, Site } from "../change";
import { type Edited, hasComment, type SyntaxTree } from "../document";
import type { ArrayNode, Member, ObjectNode, SyntaxNode } from "../node";
import { deletionsAround, filling, hasInnerComment } from "./comments";
import { liftingOf, withLifting } from "./hoist";
import { type Item, indexesOf, indexOfMember, itemAt } from "./items";
import { appendTo } from "./list-edits";
import { placeNewMember } from "./member-order";
import { elementsText, indentedAfter, indentedAs, type Spelt, spell, spellLike } from "./spell";

/** Makes changes in JSON, see {@link Syntax.edits}. */
export function jsonEdits(edited: Edited, changes: readonly Change[]): readonly TextEdit[] {
  const { tree } = edited;
  const hoisted = changes.find((change) => change.kind === "hoist");
  if (hoisted !== undefined) {
    const lifting = liftingOf(tree, hoisted.object);
    const others = changes.filter((change) => change !== hoisted);
    return lifting === undefined ? [] : withLifting(lifting, jsonEdits(edited, others));
  }
  const plans = new Map<ObjectNode | ArrayNode, ContainerPlan>();
  const planOf = (node: ObjectNode | ArrayNode): ContainerPlan => {
    const plan = plans.get(node) ?? { node, removed: new Set<number>(), added: [] };
    plans.set(node, plan);
    return plan;
  };
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const made = madeAlone(tree, change);
    if (made !== undefined) {
      if (made.length === 0) return [];
      edits.push(...made);
      continue;
    }
    if (change.kind !== "remove" && change.kind !== "set") continue;
    const { site } = change;
    const plan = planOf(site.parent);
    const only = change.kind === "remove" ? change.member : undefined;
    const indexes = only === undefined ? indexesOf(site) : indexOfMember(site.parent, only);
    if (change.kind === "remove") {
      if (only !== undefined && indexes.length === 0) return [];
      if (indexes.some((index) => isOpen(itemAt(tree, plan.node, index)?.value))) return [];
      for (const index of indexes) plan.removed.add(index);
    } else if (indexes.length === 0) plan.added.push({ site, spelt: spell(tree, change.value) });
    else {
      const value = itemAt(tree, plan.node, indexes.at(-1) ?? 0)?.value;
      if (value === undefined) continue;
      const newText = spellLike(tree, change.value, value);
      edits.push(filling(tree, value, newText) ?? { range: value.range, newText });
    }
  }
  const changed = [...plans.values()].filter(({ removed, added }) => removed.size > 0 || added.length > 0);
  return [...edits, ...changed.flatMap((plan) => editsOf(edited, plan))];
}

/**
 * The edits of a change that does not depend on its surroundings, empty if it can't be made; nothing for other changes.
 */
function madeAlone(tree: SyntaxTree, change: Change): readonly TextEdit[] | undefined {
  switch (change.kind) {
    case "rename":
      return [{ range: change.member.keyRange, newText: JSON.stringify(change.key) }];
    case "part":
      return [{ range: change.range, newText: JSON.stringify(change.text).slice(1, -1) }];
    case "append": {
      const added = appendTo(tree, change.list, change.values);
      return added === undefined ? [] : [added];
    }
    case "spread": {
      const { parent, key } = change.site;
      const element = parent.kind === "array" ? parent.elements[Number(key)] : undefined;
      if (element === undefined) return [];
      const { values } = change;
      if (!("elementsOf" in values)) return [{ range: element.range, newText: spell(tree, values).text.slice(1, -1) }];
      const own = indentOfLine(tree.text, element.range.start);
      return [{ range: element.range, newText: indentedAs(own, elementsText(tree, values.elementsOf)) }];
    }
    default:
      return undefined;
  }
}

/** The planned changes of one object or array. */
interface ContainerPlan {
  readonly node: ObjectNode | ArrayNode;
  readonly removed: Set<number>;
  readonly added: { readonly site: Site; readonly spelt: Spelt }[];
}

// Only the items that a change touches are looked at, because a list may have thousands of items and of changes.
function editsOf({ tree, orderOf }: Edited, { node, removed, added }: ContainerPlan): readonly TextEdit[] {
  const count = node.kind === "array" ? node.elements.length : node.members.length;
  let last = count - 1;
  while (removed.has(last)) last -= 1;
  if (node.closed && last < 0 && added.length === 0 && !hasComment(tree, node.range)) {
    return [{ range: { start: node.range.start + 1, end: node.range.end - 1 }, newText: "" }];
  }
  const edits: TextEdit[] = [];
  const commaOf = (index: number): number | undefined => {
    const item = itemAt(tree, node, index);
    return item && commaAfter(tree, item);
  };
  const trailingComma = commaOf(count - 1) !== undefined;

  let passed = -1;
  for (const start of [...removed].sort((a, b) => a - b)) {
    const first = itemAt(tree, node, start);
    if (first === undefined || start <= passed) continue;
    // Neighbors on one line are deleted together. Separately, each would delete the space between them.
    let end = first;
    for (passed = start; removed.has(passed + 1); passed += 1) {
      const next = itemAt(tree, node, passed + 1);
      if (next === undefined || !areOnOneLine(tree.text, end, next) || hasInnerComment(tree, end)) break;
      if (hasInnerComment(tree, next)) break;
      end = next;
    }
    const comma = commaOf(passed);
    if (hasInnerComment(tree, end)) edits.push(...deletionsAround(tree, end, comma));
    else edits.push(...deletionOf(tree, { start: first.range.start, end: end.range.end }, comma));
  }
  const members = node.kind === "object" ? node.members : [];
  const order = node.kind === "object" && added.length > 0 ? orderOf(node) : [];
  const insertions = new Map<number, string[]>();
  for (const { site, spelt } of added) {
    const anchor = placeNewMember(members, removed, String(site.key), order);
    const texts = insertions.get(anchor) ?? [];
    const moved = indentedAfter(gapBefore(tree.text, node, members), spelt);
    texts.push(memberText(tree.text, members, String(site.key), moved));
    insertions.set(anchor, texts);
  }

  for (const index of new Set([...insertions.keys(), last].sort((a, b) => a - b))) {
    const texts = insertions.get(index) ?? [];
    const isLast = index === last;
    const comma = commaOf(index);
    if (index >= 0) {
      const needed = !isLast || texts.length > 0 || (trailingComma && index === count - 1);
      const end = itemAt(tree, node, index)?.range.end ?? 0;
      if (comma !== undefined && !needed && !trailingComma) {
        const alone = tree.text.slice(end, comma).trim() === "";
        edits.push(withoutText({ start: alone ? end : comma, end: comma + 1 }));
      }
      if (comma === undefined && needed && texts.length > 0) edits.push({ range: { start: end, end }, newText: "," });
    }
    if (texts.length === 0) continue;
    const gap = gapBefore(tree.text, node, members);
    const behind = comma === undefined ? (itemAt(tree, node, index)?.range.end ?? 0) : comma + 1;
    // If that line ends with a comment, the member must go after it, or it would become part of the comment.
    const start = index < 0 ? node.range.start + 1 : /[\r\n]/.test(gap) ? endOfLineComment(tree, behind) : behind;
    const lines = texts.map((text, at) => {
      const more = at < texts.length - 1 || !isLast || trailingComma;
      return `${gap}${text}${more ? "," : ""}`;
    });
    const next = tree.text[start];
    const closing = members.length === 0 && !gap.includes("\n") && !isBlank(next) && !isLineEnd(next) ? gap : "";
    // Each is a separate edit, so that a preview shows it separately.
    for (const [at, line] of lines.entries()) {
      edits.push({ range: { start, end: start }, newText: at === lines.length - 1 ? line + closing : line });
    }
  }
  return withMergedDeletions(edits);
}

/**
 * If a comma is missing between two removed items, both delete the space between them; the two deletions are merged.
 */
function withMergedDeletions(edits: readonly TextEdit[]): readonly TextEdit[] {
  const deletions = edits.filter(({ newText }) => newText === "").sort((a, b) => a.range.start - b.range.start);
  const merged: TextEdit[] = [];
  for (const deletion of deletions) {
    const last = merged.at(-1);
    if (last === undefined || last.range.end <= deletion.range.start) merged.push(deletion);
    else
      merged[merged.length - 1] = withoutText({
        start: last.range.start,
        end: Math.max(last.range.end, deletion.range.end),
      });
  }
  return [...merged, ...edits.filter(({ newText }) => newText !== "")];
}

/** The offset of the comma after an item, or nothing. */
function commaAfter(tree: SyntaxTree, item: Item): number | undefined {
  const scanner = createScanner(tree.masked, true);
  scanner.setPosition(item.range.end);
  scanner.scan();
  // The masked text contains commas that the author forgot; those can't be edited.
  return tree.text[scanner.getTokenOffset()] === "," ? scanner.getTokenOffset() : undefined;
}

/** Whether there is only a comma between two items, and the second one is on the line of the comma. */
function areOnOneLine(text: string, item: Item, next: Item): boolean {
  return /^\s*,[ \t]*$/.test(text.slice(item.range.end, next.range.start));
}

/** Deletes items and the comma after them, and the line if it becomes blank. Comments between them stay. */
function deletionOf({ text }: SyntaxTree, range: TextRange, comma: number | undefined): readonly TextEdit[] {
  if (comma !== undefined && text.slice(range.end, comma).trim() !== "") {
    const next = afterBlanks(text, range.end);
    return [withoutText({ start: range.start, end: next }), withoutText({ start: comma, end: comma + 1 })];
  }
  const start = beforeBlanks(text, range.start);
  const end = comma === undefined ? range.end : comma + 1;
  const after = afterBlanks(text, end);
  const startsLine = isLineEnd(text[start - 1]);
  if (startsLine && isLineEnd(text[after])) {
    return [withoutText({ start, end: after + (text.startsWith("\r\n", after) ? 2 : 1) })];
  }
  const continues = comma !== undefined && !isLineEnd(text[after]);
  if (startsLine || continues) return [withoutText({ start: range.start, end: after })];
  return [withoutText({ start, end })];
}

/** The offset after the comments that end the line of `offset`, so that a new line leaves them with their value. */
function endOfLineComment({ text }: SyntaxTree, offset: number): number {
  let end = offset;
  for (let at = offset; ; at = end) {
    at = afterBlanks(text, at);
    if (end > offset && isLineEnd(text[at])) return at;
    end = text[at] === "/" ? pastQuoted(text, at) : at;
    if (end === at || /[\r\n]/.test(text.slice(at, end))) return offset;
    if (end === text.length) return end;
  }
}

/** The white space before a new member: that before a sibling, or one level deeper than the closing brace. */
function gapBefore(text: string, node: ObjectNode | ArrayNode, members: readonly Member[]): string {
  const [first, second] = members;
  if (first === undefined) {
    const outer = /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(node.range.start, node.range.end - 1))?.[0];
    return outer === undefined || !node.closed ? " " : outer + (/[\r\n]([ \t]+)"/.exec(text)?.[1] ?? "  ");
  }
  let start = beforeBlanks(text, first.keyRange.start);
  if (isLineEnd(text[start - 1])) start -= text.slice(start - 2, start) === "\r\n" ? 2 : 1;
  const gap = text.slice(start, first.keyRange.start);
  if (/[\r\n]/.test(gap) || second === undefined) return gap;
  return isBlank(text[second.keyRange.start - 1]) ? " " : "";
}

/** A member in the author's style: with the white space of a sibling around its colon. */
function memberText(text: string, members: readonly Member[], key: string, json: string): string {
  const model = members.find((member) => member.value !== undefined);
  const between = model?.value === undefined ? ": " : text.slice(model.keyRange.end, model.value.range.start);
  const colon = /^[ \t]*:[ \t]*$/.test(between) ? between : ": ";
  return `${JSON.stringify(key)}${colon}${json}`;
}

function isOpen(node: SyntaxNode | undefined): boolean {
  return node === undefined || (node.kind !== "placeholder" && !node.closed);
}

function withoutText(range: TextRange): TextEdit {
  return { range, newText: "" };
}
