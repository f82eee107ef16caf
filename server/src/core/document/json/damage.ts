import { createScanner } from "jsonc-parser";
import type { SyntaxProblem } from "../document";
import type { SyntaxNode } from "../node";

/** The scanner's errors for a comment or a string that is not closed. */
const ENDLESS: ReadonlySet<number> = new Set([1, 2]);

/**
 * The scanner's token kind for the end of the text. After an unclosed comment this token is not empty, and it comes
 * forever.
 */
const END_OF_TEXT = 17;

/**
 * The starts of the objects and arrays in a text with problems whose end may belong to another one. If a bracket or a
 * quote is missing, a bracket closes what another one should have closed, and the parser can't tell. A text that stops
 * while it is typed lacks only its end, so what is read from it is certain.
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
    // An object without its brace takes that of the object around it, which then lacks one; it never takes a bracket.
    for (const child of children(node))
      waiting.push({ node: child, inSureHands: sure || node.kind === "array" || child.kind === "array" });
  }
  return unsure;
}

/**
 * The pairs of brackets, by start, and whether none closes a bracket of the other kind. If one does, everything that is
 * open there counts as damaged. What is open when the text stops in the middle extends to the end.
 */
function bracketPairs(masked: string): { readonly pairs: ReadonlyMap<number, number>; readonly intact: boolean } {
  const scanner = createScanner(masked, true);
  const pairs = new Map<number, number>();
  const open: { readonly start: number; readonly closer: "}" | "]"; damaged: boolean }[] = [];
  const left = { "}": 0, "]": 0 };
  let intact = true;
  const damage = (): void => {
    intact = false;
    // Everything below a damaged bracket is damaged already.
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
      // A bracket that closes nothing is skipped. One that closes an outer bracket closes everything in between.
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
  // If the text ends with a closing bracket, the missing one may have been any of those before it.
  if (open.length > 0 && (before === "}" || before === "]")) damage();
  for (const { start, damaged } of open) if (!damaged) pairs.set(start, masked.length);
  return { pairs, intact };
}

/**
 * Whether an unclosed string or comment may hide part of the text. A string that is being typed where a value or a key
 * belongs hides at most the rest of its line.
 */
function hides(masked: string, start: number, end: number, before: string): boolean {
  if (masked[start] !== '"' || !":,[{".includes(before)) return true;
  return /[{}[\]]/.test(masked.slice(start, end)) && masked.slice(end).trim() !== "";
}

function children(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.kind === "array") return node.elements;
  return node.kind === "object" ? node.members.flatMap(({ value }) => value ?? []) : [];
}

/** Whether one of these sorted offsets is in a range. */
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
