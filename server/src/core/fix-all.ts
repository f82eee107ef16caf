import { type AnalyzeOptions, analyze, type Diagnosis } from "./analyze";
import type { Fix } from "./rule";
import { applyEdits, overlap, type TextEdit } from "./syntax/text";

/** A text with its safe fixes made. */
export interface Fixed {
  readonly text: string;
  /** The rules whose findings were repaired, a name for each repair, in the order of the repairs. */
  readonly repaired: readonly string[];
}

/** Far more than any real file needs; keeps two rules that disagree from going on for ever. */
const MOST_PASSES = 100;

/**
 * Makes the first safe fix of every finding, again and again until nothing safe is left to do. One rule is
 * repaired at a time and the text read anew, so that no fix is made on what another one changed.
 *
 * @param wanted limits the repairs to some rules, by id
 */
export function fixAll(
  text: string,
  options: AnalyzeOptions = {},
  wanted: (rule: string) => boolean = () => true,
): Fixed {
  let current = text;
  const repaired: string[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const { findings } = analyze(current, options);
    const step = nextStep(findings.filter((finding) => wanted(finding.rule.id)));
    if (step === undefined) break;
    const next = applyEdits(current, step.edits);
    if (next === current) break;
    current = next;
    for (let count = 0; count < step.count; count += 1) repaired.push(step.rule);
  }
  return { text: current, repaired };
}

/** The fix that may be made unasked, or nothing. */
export function safeFixOf({ fixes }: Pick<Diagnosis, "fixes">): Fix | undefined {
  return fixes?.find((fix) => fix.safe);
}

interface RepairStep {
  readonly rule: string;
  readonly edits: readonly TextEdit[];
  readonly count: number;
}

/** The edits for all findings of the first rule that has something safe to do, as far as they are apart. */
function nextStep(findings: readonly Diagnosis[]): RepairStep | undefined {
  for (const rule of new Set(findings.map((finding) => finding.rule.id))) {
    /** Sorted by place. */
    const edits: TextEdit[] = [];
    let count = 0;
    for (const finding of findings) {
      const more = finding.rule.id === rule ? safeEditsOf(finding) : [];
      if (more.length === 0 || more.some((edit) => conflicts(edits, edit))) continue;
      for (const edit of more) edits.splice(placeOf(edits, edit), 0, edit);
      count += 1;
    }
    if (count > 0) return { rule, edits, count };
  }
  return undefined;
}

/** None where the finding has no safe fix, or where working it out breaks down. */
function safeEditsOf(finding: Diagnosis): readonly TextEdit[] {
  try {
    return safeFixOf(finding)?.edits() ?? [];
  } catch {
    return [];
  }
}

/** Whether an edit can't be made beside others, which are sorted and apart, so that only its neighbours matter. */
function conflicts(edits: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(edits, edit);
  return edits.slice(Math.max(0, place - 2), place + 2).some((other) => conflict(edit, other));
}

/** The index at which an edit belongs among sorted ones, behind its equals. */
function placeOf(edits: readonly TextEdit[], { range }: TextEdit): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle]?.range ?? range;
    const isBefore = other.start < range.start || (other.start === range.start && other.end <= range.end);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two edits at one place can't both be made: the second was worked out without the first. */
function conflict(a: TextEdit, b: TextEdit): boolean {
  return overlap(a.range, b.range) || (a.range.start === b.range.start && a.range.end === b.range.end);
}
