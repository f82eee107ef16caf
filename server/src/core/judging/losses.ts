import type { SyntaxTree } from "../document/document";
import { isVacant, type Member, type SyntaxNode } from "../document/node";
import { containerAround } from "../document/pointer";
import { isDefaultValue } from "../facts/default-values";
import { KINDS } from "../facts/generated/structures";
import { networkingOf } from "../network/networking";
import { countsOf } from "../task/by-key";
import { applyEdits, isWithin, overlap, type TextEdit, type TextRange } from "../text/text";
import { isRespelled, wordsOf } from "../values/respelling";
import { type AnalyzeOptions, type Reading, read } from "./analyze";
import { says, wordingOf } from "./same-value";

/**
 * Whether a change of a text loses something that its author would miss: the network mode of the task, a comment, or a
 * value with content that is in no place afterwards. A replaced value is lost too, unless the new one is the same in
 * another spelling. These are not lost:
 *
 * - empty values: `null`, an empty text, list or object
 * - a value that another member or element beside it repeats, in the same branch of a template
 * - an explicit default, such as `hostPort` 0
 * - output-only members, such as the revision
 * - a value that is moved or split: the change writes all of its words
 */
export function losesSomething(reading: Reading, edits: readonly TextEdit[], options: AnalyzeOptions = {}): boolean {
  const { tree } = reading;
  const cuts = cutsOf(tree, edits);
  return losesValue(tree, edits, cuts) || losesComment(tree, edits, cuts) || switchesMode(reading, edits, options);
}

/**
 * Whether a change removes a value that has a counterpart in another branch of a template. The template decides which
 * of the two is used, so neither can replace the other.
 */
export function takesFromBranch({ tree }: Reading, edits: readonly TextEdit[]): boolean {
  return tree.directives.length > 0 && touchedLeaves(tree, cutsOf(tree, edits)).some(({ isBranch }) => isBranch);
}

/** The edits that remove or replace something, in the order of the text. */
function cutsOf({ text }: SyntaxTree, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .filter(({ range }) => /[^\s,]/.test(text.slice(range.start, range.end)))
    .sort((a, b) => a.range.start - b.range.start);
}

function losesValue(tree: SyntaxTree, edits: readonly TextEdit[], cuts: readonly TextEdit[]): boolean {
  if (cuts.length === 0) return false;
  const written = wordCounts(edits.map(({ newText }) => newText));
  return touchedLeaves(tree, cuts).some((leaf) => !isKept(leaf, tree, edits, written));
}

/** A value that a change removes or replaces, with the key of its member; without a key in a list. */
interface Leaf {
  readonly node: SyntaxNode;
  readonly key: string | undefined;
  /** Whether it is removed while its counterpart stays in another branch of a template. */
  readonly isBranch: boolean;
}

/** The output-only members of a task definition. */
const DESCRIBED: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap(({ describeOnly }) => describeOnly));

const NOWHERE: TextRange = { start: 0, end: 0 };

/** The longest list in which equal elements are looked for. */
const MOST_COMPARED = 1000;

/**
 * Everything with content that the cuts touch, down to single values, without values that are repeated beside them. A
 * value that is removed from a branch of a template while its counterpart stays is one leaf.
 * `level` counts the objects around: output-only members are in the outermost one, or in the one in a wrapper.
 */
function touchedLeaves(tree: SyntaxTree, cuts: readonly TextEdit[]): readonly Leaf[] {
  const { root, text } = tree;
  const leaves: Leaf[] = [];
  const isTouched = ({ range }: SyntaxNode): boolean => cutAt(range, cuts) !== undefined;
  const isGone = (range: TextRange): boolean => isWithin(range, cutAt(range, cuts)?.range ?? NOWHERE);
  const isBetween = partedBy(tree.directives);
  const visit = (node: SyntaxNode, key: string | undefined, level: number): void => {
    if (isVacant(node)) return;
    if (node.kind === "array") {
      const { elements } = node;
      const touched = itemsIn(elements, ({ range }) => range, cuts);
      for (const element of touched) {
        const { range } = element;
        const isCompared = elements.length <= MOST_COMPARED && isGone(range);
        const twins = isCompared
          ? elements.filter((other) => !isTouched(other) && says(other, element, key, text))
          : [];
        if (twins.some((other) => !isBetween(other.range, range))) continue;
        const isBranch = twins.length > 0 && cutAt(range, cuts)?.newText.trim() === "";
        if (isBranch) leaves.push({ node: element, key: undefined, isBranch });
        else visit(element, undefined, level + 2);
      }
    } else if (node.kind === "object") {
      const touched = itemsIn(node.members, wholeOf, cuts);
      for (const member of touched) {
        const { value, keyRange } = member;
        const isDescribed = level <= 1 && DESCRIBED.has(member.key);
        if (value === undefined || isDescribed || !isTouched(value)) continue;
        const like = isGone(value.range) ? node.members.filter((other) => isLike(other, member, isTouched)) : [];
        const isBranch = isGone(keyRange) && like.some((other) => isBetween(wholeOf(other), wholeOf(member)));
        const isSaid = like.some((other) => other.value !== undefined && says(other.value, value, member.key, text));
        if (isBranch) leaves.push({ node: value, key: member.key, isBranch });
        else if (!isSaid) visit(value, member.key, level + 1);
      }
    } else if (node.kind === "placeholder" || node.value !== "") leaves.push({ node, key, isBranch: false });
  };
  if (root !== undefined && isTouched(root)) visit(root, undefined, 0);
  return leaves;
}

/** Whether another member has the same key, and a value that stays. */
function isLike(other: Member, member: Member, isTouched: (node: SyntaxNode) => boolean): boolean {
  return other !== member && other.key === member.key && other.value !== undefined && !isTouched(other.value);
}

/** Returns a check: is one of some sorted places between two others? */
function partedBy(places: readonly TextRange[]): (a: TextRange, b: TextRange) => boolean {
  return (a, b) => {
    const [first, last] = a.start < b.start ? [a, b] : [b, a];
    return places.some(({ start, end }) => start >= first.end && end <= last.start);
  };
}

/** The range of a member with its key. */
function wholeOf({ keyRange, value }: Member): TextRange {
  return { start: keyRange.start, end: value?.range.end ?? keyRange.end };
}

/** The first of the cuts that touches a range, or `undefined`. The cuts are sorted and don't overlap. */
function cutAt(range: TextRange, cuts: readonly TextEdit[]): TextEdit | undefined {
  const cut = cuts[firstEndingBehind(cuts, range.start, (each) => each.range)];
  return cut !== undefined && overlap(cut.range, range) ? cut : undefined;
}

/** The items that a cut touches, in the order of the text. Fast for long lists, of which a change touches few items. */
function itemsIn<T>(items: readonly T[], rangeOf: (item: T) => TextRange, cuts: readonly TextEdit[]): readonly T[] {
  const found = new Set<T>();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return [];
  for (let at = firstEndingBehind(cuts, rangeOf(first).start, ({ range }) => range); at < cuts.length; at += 1) {
    const range = cuts[at]?.range;
    if (range === undefined || range.start >= rangeOf(last).end) break;
    for (let index = firstEndingBehind(items, range.start, rangeOf); index < items.length; index += 1) {
      const item = items[index];
      if (item === undefined || !overlap(rangeOf(item), range)) break;
      found.add(item);
    }
  }
  return [...found];
}

/** The index of the first of sorted items that ends after an offset, or the number of items. */
function firstEndingBehind<T>(items: readonly T[], offset: number, rangeOf: (item: T) => TextRange): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && rangeOf(item).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a value is still there after a change, at its place or among what the change writes. */
function isKept(
  { node, key, isBranch }: Leaf,
  { text }: SyntaxTree,
  edits: readonly TextEdit[],
  written: Map<string, number>,
): boolean {
  if (isBranch) return false;
  if (node.kind === "scalar" && node.value !== null && key !== undefined && isDefaultValue(key, node.value))
    return true;
  const old = wordingOf(node, text);
  const { start, end } = node.range;
  const inner = edits.filter(({ range }) => isWithin(range, node.range));
  const now = applyEdits(
    text.slice(start, end),
    inner.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText })),
  );
  const isReplaced = inner.length > 0 && now !== "";
  if (isReplaced && node.kind === "scalar" && isRespelled(old, unquoted(now))) return true;
  const words = wordsOf(old);
  if (words.length === 0) return edits.some(({ newText }) => newText.includes(old));
  const own = wordCounts(isReplaced ? [now] : []);
  return words.every((word) => takes(own, word) || takes(written, word));
}

/** How often each word is written. */
function wordCounts(texts: readonly string[]): Map<string, number> {
  return countsOf(texts.flatMap(wordsOf));
}

/** Uses up one occurrence of a word, so that it counts for one value only; false if none is left. */
function takes(counts: Map<string, number>, word: string): boolean {
  const left = counts.get(word) ?? 0;
  if (left > 0) counts.set(word, left - 1);
  return left > 0;
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}

/** Whether a cut removes a comment, or a statement of a template, that is not written elsewhere. */
function losesComment(tree: SyntaxTree, edits: readonly TextEdit[], cuts: readonly TextEdit[]): boolean {
  const { text, masked } = tree;
  const isWritten = (part: string): boolean => edits.some(({ newText }) => newText.includes(part.trim()));
  return cuts.some(({ range }) => {
    const cut = text.slice(range.start, range.end);
    const read = masked.slice(range.start, range.end);
    // To the parser, the statements of a template are white space.
    if (cut !== read && cut.replaceAll(/\s/g, "").length > read.replaceAll(/\s/g, "").length) return !isWritten(cut);
    if (!/\/[/*]/.test(cut)) return false;
    const start = containerAround(tree, range)?.range.start ?? -1;
    for (const comment of tree.syntax.comments(tree, { start, end: range.end })) {
      if (comment.start >= range.start && !isWritten(text.slice(comment.start, comment.end))) return true;
    }
    return false;
  });
}

/** The members that the network mode depends on. */
const OF_MODE =
  /network_?mode|compatibilit|platform|system_?family|fargate|ec2|external|managed|"(?:awsvpc|bridge|host|none|nat)"/i;

/** Whether a change gives a different mode to a task with a known network mode. */
function switchesMode({ tree, tasks }: Reading, edits: readonly TextEdit[], options: AnalyzeOptions): boolean {
  const modes = tasks.map((task) => networkingOf(task).mode.value);
  if (modes.every((mode) => mode === "unknown")) return false;
  const { text } = tree;
  const mayMatter = edits.some(
    ({ range, newText }) => OF_MODE.test(newText) || OF_MODE.test(text.slice(range.start, range.end)),
  );
  if (!mayMatter) return false;
  return read(applyEdits(text, edits), options).tasks.some((task, index) => {
    const [before, after] = [modes[index] ?? "unknown", networkingOf(task).mode.value];
    return before !== "unknown" && after !== "unknown" && after !== before;
  });
}
