import { createScanner } from "jsonc-parser";
import { containerAround } from "./pointer";
import type { ArrayNode, ObjectNode, SyntaxNode, SyntaxProblem, SyntaxTree } from "./syntax";
import type { TextRange } from "./text";

/** What the scanner says of a comment and of a string that is not closed. */
const ENDLESS: ReadonlySet<number> = new Set([1, 2]);

/** The scanner's kind of token at the end; behind a comment that is not closed that one is not empty, and comes for ever. */
const END_OF_TEXT = 17;

/** Whether a text is all there: only then it is known what each member means, so only then it may be changed unasked. */
export function isWhole(tree: SyntaxTree): boolean {
  return tree.complete && tree.problems.length === 0;
}

/**
 * Whether what stands in a range surely is a part of the innermost object or array around it, whatever is missing
 * elsewhere.
 */
export function isSurelyPlaced(tree: SyntaxTree, range: TextRange): boolean {
  const around = containerAround(tree, range);
  return around !== undefined && isSure(tree, around);
}

/** Whether all that an object or array seems to hold is surely its own. */
export function isSure({ unsure }: SyntaxTree, node: ObjectNode | ArrayNode): boolean {
  return !unsure.has(node.range.start);
}

/**
 * Where those objects and arrays of a text with problems begin whose end may be another's. While a bracket or a quote
 * is missing, a bracket closes what another one should have closed, and the parser can't tell: it reads on. Of a text
 * that stops while it is typed only the end is missing, so what is read of it is sure.
 */
export function unsureContainers(
  masked: string,
  root: SyntaxNode | undefined,
  problems: readonly SyntaxProblem[],
): ReadonlySet<number> {
  const { pairs, intact } = bracketPairs(masked);
  const unsure = new Set<number>();
  const starts = problems.map(({ range }) => range.start).sort((a, b) => a - b);
  const waiting: { readonly node: SyntaxNode; readonly inSureHands: boolean }[] = [];
  if (root !== undefined) waiting.push({ node: root, inSureHands: true });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, inSureHands } = next;
    if (node.kind !== "object" && node.kind !== "array") continue;
    const { start, end } = node.range;
    const sure =
      pairs.get(start) === end &&
      (intact ? node.closed || end === masked.length : inSureHands && !hasBetween(starts, start, end));
    if (!sure) unsure.add(start);
    // An object that lacks its brace takes that of the object around it, which then lacks one: it never takes a bracket.
    for (const child of children(node))
      waiting.push({ node: child, inSureHands: sure || node.kind === "array" || child.kind === "array" });
  }
  return unsure;
}

/**
 * Which brackets belong together, by their starts, and whether none closes what is not its own. One that does shows all
 * that is open to be damaged. What is open at the end of a text that stops in the middle goes up to there.
 */
function bracketPairs(masked: string): { readonly pairs: ReadonlyMap<number, number>; readonly intact: boolean } {
  const scanner = createScanner(masked, true);
  const pairs = new Map<number, number>();
  const open: { readonly start: number; readonly closer: "}" | "]"; damaged: boolean }[] = [];
  const left = { "}": 0, "]": 0 };
  let intact = true;
  const damage = (): void => {
    intact = false;
    // Whatever is open below one that is damaged is damaged already.
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const each = open[at];
      if (each === undefined || each.damaged) return;
      each.damaged = true;
    }
  };
  let before = "";
  while (Number(scanner.scan()) !== END_OF_TEXT) {
    const start = scanner.getTokenOffset();
    const sign = masked.charAt(start);
    if (ENDLESS.has(scanner.getTokenError()) && hides(masked, start, scanner.getPosition(), before)) damage();
    if (sign === "{" || sign === "[") {
      const closer = sign === "{" ? "}" : "]";
      open.push({ start, closer, damaged: false });
      left[closer] += 1;
    } else if (sign === "}" || sign === "]") {
      if (open.at(-1)?.closer !== sign) damage();
      // One that closes nothing is passed over; one that closes what is further out closes all within it.
      for (let found = left[sign] === 0; !found; ) {
        const last = open.pop();
        if (last === undefined) break;
        left[last.closer] -= 1;
        found = last.closer === sign;
        if (found && !last.damaged) pairs.set(last.start, start + 1);
      }
    }
    before = sign;
  }
  // Behind a bracket that closes something, one that is missing may have been any of those before it.
  if (open.length > 0 && (before === "}" || before === "]")) damage();
  for (const { start, damaged } of open) if (!damaged) pairs.set(start, masked.length);
  return { pairs, intact };
}

/**
 * Whether a string or comment that is not closed may hide something of the text. A string that is being typed where a
 * value or a key belongs hides at most what is behind it on its line.
 */
function hides(masked: string, start: number, end: number, before: string): boolean {
  if (masked[start] !== '"' || !":,[{".includes(before)) return true;
  return /[{}[\]]/.test(masked.slice(start, end)) && masked.slice(end).trim() !== "";
}

function children(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === "array") return node.elements;
  return node.kind === "object" ? node.members.flatMap(({ value }) => value ?? []) : [];
}

/** Whether one of these offsets, which are sorted, lies in a range. */
function hasBetween(offsets: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found = offsets[low];
  return found !== undefined && found < end;
}
