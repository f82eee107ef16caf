import type { SyntaxTree } from "../core/document/document";
import type { Member, SyntaxNode } from "../core/document/node";
import { type TextRange, touches } from "../core/text/text";

/** The most steps. The answer is nested, so more of them could be too deep to send. */
const MOST_STEPS = 500;

/**
 * The steps of a growing selection at a cursor: a value without its quotes or brackets, the value, the member, and so
 * on to the whole file. Each step contains the one before it and is larger. None if the cursor is outside of all
 * values. For a place that is thousands of levels deep, returns the innermost steps and the whole file.
 */
export function growingSelection({ root, text }: SyntaxTree, cursor: number): readonly TextRange[] {
  const steps: TextRange[] = [];
  let node = root;
  while (node !== undefined && touches(node.range, cursor)) {
    const inside: TextRange | undefined = insideOf(node);
    steps.push(node.range);
    if (inside === undefined || !touches(inside, cursor)) break;
    steps.push(inside);
    if (node.kind === "array") node = node.elements.find((element) => touches(element.range, cursor));
    else if (node.kind === "object") {
      const member: Member | undefined = node.members.find((one) => touches(rangeOf(one), cursor));
      if (member === undefined) break;
      const { keyRange, value } = member;
      steps.push(rangeOf(member));
      if (touches(keyRange, cursor)) steps.push(keyRange, ...insideKey(text, keyRange, cursor));
      node = value;
    } else break;
  }
  const growing = steps.reverse().filter((step, index, all) => isLarger(step, all[index - 1]));
  return growing.length > MOST_STEPS ? [...growing.slice(0, MOST_STEPS), ...growing.slice(-1)] : growing;
}

/** The range between the quotes or brackets of a value; `undefined` if it has none, or not both. */
function insideOf(node: SyntaxNode): TextRange | undefined {
  if (node.kind === "placeholder" || (node.kind === "scalar" && typeof node.value !== "string")) return undefined;
  if (!node.closed) return node.kind === "scalar" ? undefined : { start: node.range.start + 1, end: node.range.end };
  return { start: node.range.start + 1, end: node.range.end - 1 };
}

/** A key without its quotes; empty if it has none, or if the cursor is outside of them. */
function insideKey(text: string, { start, end }: TextRange, cursor: number): readonly TextRange[] {
  const inside = { start: start + 1, end: end - 1 };
  return text[start] === '"' && text[end - 1] === '"' && touches(inside, cursor) ? [inside] : [];
}

function rangeOf({ keyRange, value }: Member): TextRange {
  return { start: keyRange.start, end: value?.range.end ?? keyRange.end };
}

function isLarger(step: TextRange, inner: TextRange | undefined): boolean {
  return inner === undefined || step.end - step.start > inner.end - inner.start;
}
