import type { TextEdit, TextRange } from "../text/text";
import type { Change, Value } from "./change";
import type { ObjectNode, SyntaxNode } from "./node";
import type { Place } from "./place";

/** A place where the text is not valid in its format. */
export interface SyntaxProblem {
  /** What was expected, as a sentence. */
  readonly message: string;
  readonly range: TextRange;
}

/** Everything that can be read from a text, however broken it is. Higher layers don't know the format of the text. */
export interface SyntaxTree {
  /** The format, with all that depends on it. */
  readonly syntax: Syntax;
  readonly text: string;
  /**
   * The text that the parser saw: `text` with unquoted placeholders replaced by strings, without the statements of a
   * template, and with separators that its author forgot. It has the same length as `text`.
   */
  readonly masked: string;
  /** The same without these separators, for completion, which has to know what is still to be typed. */
  readonly unseparated: string;
  /** The placeholders outside of strings, in order. Usually empty. */
  readonly placeholders: readonly TextRange[];
  /** The branches, loops and comments of a template outside of values, in order. Usually empty. */
  readonly directives: readonly TextRange[];
  /** The outermost value; nothing if the text is empty or can't be read at all. */
  readonly root: SyntaxNode | undefined;
  /** Whether every object and array is closed, which is false while the text is being typed. */
  readonly complete: boolean;
  /** The first thousand. */
  readonly problems: readonly SyntaxProblem[];
  /** The starts of objects and arrays whose end may belong to another one, because a bracket or a quote is missing. */
  readonly unsure: ReadonlySet<number>;
}

/** The document that is edited. */
export interface Edited {
  readonly tree: SyntaxTree;
  /** The documented order of an object's members, which decides where a new one goes; empty if there is none. */
  orderOf(node: ObjectNode): readonly string[];
}

/** What is different in each format: how it writes comments and values. */
export interface Syntax {
  /** See {@link editsFor}. */
  edits(edited: Edited, changes: readonly Change[]): readonly TextEdit[];
  /** See {@link separable}. */
  separable(tree: SyntaxTree, edits: readonly TextEdit[]): readonly TextEdit[];
  /** Writes a value on one line. A value copied from the file keeps its lines. */
  spell(tree: SyntaxTree, value: Value): string;
  /**
   * The place at the cursor, even in an incomplete text.
   *
   * @returns `undefined` in a comment or a placeholder, and where only punctuation is possible
   */
  placeAt(tree: SyntaxTree, offset: number): Place | undefined;
  /** The comments that start in a range after its first character, in order. */
  comments(tree: SyntaxTree, range: TextRange): Iterable<TextRange>;
}

/**
 * The edits that make a set of changes in the author's own formatting: indentation, line ends, key order, the space
 * around colons, trailing commas and all comments stay as they are.
 *
 * @returns empty if a value to be removed is missing or not closed, because then its end is unknown
 */
export function editsFor(edited: Edited, changes: readonly Change[]): readonly TextEdit[] {
  return edited.tree.syntax.edits(edited, changes);
}

/**
 * The same change, split so that any of the edits may be left out: edits that only together keep the text valid are
 * merged, all others stay separate. Editors let users untick single edits in a preview.
 */
export function separable(tree: SyntaxTree, edits: readonly TextEdit[]): readonly TextEdit[] {
  return tree.syntax.separable(tree, edits);
}

/** Whether a range contains a comment that starts after its first character. */
export function hasComment(tree: SyntaxTree, range: TextRange): boolean {
  for (const _ of tree.syntax.comments(tree, range)) return true;
  return false;
}

/** Whether a range contains a placeholder without quotes or a statement of a template, which may write anything. */
export function hasTemplate({ text, masked }: SyntaxTree, { start, end }: TextRange): boolean {
  return text !== masked && text.slice(start, end) !== masked.slice(start, end);
}

/** Whether a range contains no comment and no template syntax, which would be lost with it. */
export function isPlain(tree: SyntaxTree, range: TextRange): boolean {
  return !hasTemplate(tree, range) && !hasComment(tree, range);
}

/** Whether an object can replace the outermost value without losing a comment. False if a bracket is missing. */
export function canBeHoisted(tree: SyntaxTree, object: ObjectNode): boolean {
  const { root } = tree;
  if ((root?.kind !== "object" && root?.kind !== "array") || !root.closed || !object.closed) return false;
  const before = { start: root.range.start, end: object.range.start };
  const after = { start: object.range.end - 1, end: root.range.end };
  return isPlain(tree, before) && isPlain(tree, after);
}
