import { createScanner } from "jsonc-parser";
import { afterBlanks, type TextEdit, type TextRange } from "../../text/text";
import { hasComment, type SyntaxTree } from "../document";
import type { SyntaxNode } from "../node";
import type { Item } from "./items";

/** The comments that start in a range after its first character, in order. */
export function* commentsIn(tree: SyntaxTree, { start, end }: TextRange): Iterable<TextRange> {
  const scanner = createScanner(tree.masked, false);
  scanner.setPosition(start + 1);
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (offset >= end || scanner.getTokenLength() === 0) return;
    if (tree.masked[offset] === "/") yield { start: offset, end: offset + scanner.getTokenLength() };
  }
}

/** Whether a member has a comment between its key and its value. */
export function hasInnerComment(tree: SyntaxTree, item: Item): boolean {
  return tokensBefore(tree, item).some(({ start }) => tree.masked[start] === "/");
}

/** The edits that delete a member but keep the comments between its key and its value. */
export function deletionsAround(tree: SyntaxTree, item: Item, comma: number | undefined): readonly TextEdit[] {
  const tokens = tokensBefore(tree, item).filter(({ start }) => tree.masked[start] !== "/");
  const closing = comma === undefined ? [] : [{ start: comma, end: comma + 1 }];
  return [...tokens, ...(item.value === undefined ? [] : [item.value.range]), ...closing].map(({ start, end }) => {
    // The space before the next token is deleted with that token.
    return { range: { start, end: afterBlanks(tree.text, end) }, newText: "" };
  });
}

/**
 * The edit that inserts the contents of an object or a list into an empty one that contains a comment, so that the
 * comment stays.
 *
 * @param text the JSON of the whole value
 * @returns `undefined` if the value is not an empty object or list with a comment
 */
export function filling(tree: SyntaxTree, value: SyntaxNode, text: string): TextEdit | undefined {
  if (value.kind !== "object" && value.kind !== "array") return undefined;
  const isEmpty = value.closed && (value.kind === "object" ? value.members : value.elements).length === 0;
  const { start, end } = value.range;
  if (!isEmpty || text[0] !== tree.text[start] || !hasComment(tree, value.range)) return undefined;
  const inner = text.slice(1, -1);
  const newText = /\s/.test(tree.text.charAt(end - 2)) ? inner.trimStart() : inner;
  return { range: { start: end - 1, end: end - 1 }, newText };
}

/** The tokens of an item before its value: a member's key, its colon, and the comments beside them. */
function tokensBefore({ masked }: SyntaxTree, { range, value }: Item): readonly TextRange[] {
  const tokens: TextRange[] = [];
  const scanner = createScanner(masked, false);
  scanner.setPosition(range.start);
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (value === undefined || start >= value.range.start || end === start) return tokens;
    if (/\S/.test(masked.charAt(start))) tokens.push({ start, end });
  }
}
