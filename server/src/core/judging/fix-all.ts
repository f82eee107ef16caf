import { pointerAt } from "../document/pointer";
import { isWhole } from "../document/whole";
import type { OfferedFix } from "../findings/rule";
import { countsOf, groupedBy } from "../task/by-key";
import { applyEdits, overlap, type TextEdit } from "../text/text";
import { type Analysis, type AnalyzeOptions, analyze, type Diagnosis, type Reading } from "./analyze";
import { errorsBrought, type Judged, saysTheSame } from "./finding-changes";
import { losesSomething, takesFromBranch } from "./losses";

/** A text with its safe fixes made. */
export interface Fixed {
  readonly text: string;
  /** The analysis of that text. */
  readonly analysis: Analysis;
  /** The rules whose findings were repaired, a name for each repair, in the order of the repairs. */
  readonly repaired: readonly string[];
  /** How many findings are gone: those that were repaired, and those that went away with another repair. */
  readonly gone: number;
  /** The rules with a safe fix that was not made, because it would have caused an error or repaired nothing. */
  readonly refused: readonly string[];
  /** Whether the safe fix of a finding was not made. The tree is that of the finding, before or after the repairs. */
  refuses(tree: Analysis["tree"], finding: Diagnosis): boolean;
}

/** The options of fix-all. */
export interface FixAllOptions {
  /** Whether it also makes safe fixes that lose something, see {@link losesSomething}. */
  readonly removals?: boolean;
  /** An analysis of the text with the same options; without it, the text is analyzed. */
  readonly analysis?: Analysis;
  /** What {@link fixedBy} answered about findings of that analysis, so that it is not worked out again. */
  readonly makers?: ReadonlyMap<Diagnosis, Maker | undefined>;
  /** Limits the repairs to some rules, by id. */
  wanted?(rule: string): boolean;
}

/** The command that makes a fix: fix-all, or only fix-all with removals. */
export type Maker = "fix-all" | "removals";

/** Far more than any real file needs. Stops two rules that undo each other's fixes. */
const MOST_PASSES = 100;

/** How often a text is analyzed to find the harmful repairs of one pass; those still unknown then are not made. */
const MOST_TRIALS = 60;

/**
 * Makes the first safe fix of every finding, until no safe fix is left. Without removals, it makes only fixes that lose
 * nothing (see {@link losesSomething}). It never removes a value from one branch of a template while its counterpart in
 * another branch stays. It repairs one rule at a time and then reads the text again, so that no fix applies to outdated
 * text. A repair that causes a new error, alone or with another one, is undone, and so is one that repairs nothing.
 *
 * @returns the unchanged text if it is incomplete, since its meaning is then unknown
 */
export function fixAll(
  text: string,
  options: AnalyzeOptions = {},
  { removals = false, analysis = analyze(text, options), makers, wanted = () => true }: FixAllOptions = {},
): Fixed {
  const repaired: string[] = [];
  const refused = new Map<string, string>();
  let current = analysis;
  for (let pass = 0; pass < MOST_PASSES && isWhole(current.tree); pass += 1) {
    const before = current;
    const { tree, findings } = before;
    const repairs = nextRepairs(
      findings.filter(
        (finding) => wanted(finding.rule.id) && !(refused.size > 0 && refused.has(nameOf(tree, finding))),
      ),
      (edits, finding) => {
        const maker = finding && makers?.get(finding);
        if (maker !== undefined) return removals || maker === "fix-all";
        return !takesFromBranch(before, edits) && (removals || !losesSomething(before, edits, options));
      },
    );
    if (repairs.length === 0) break;
    const { made, result } = harmless(before, repairs, options);
    for (const repair of repairs) {
      if (made.has(repair)) repaired.push(repair.finding.rule.id);
      else refused.set(nameOf(tree, repair.finding), repair.finding.rule.id);
    }
    current = result;
  }
  return {
    text: current.tree.text,
    analysis: current,
    repaired,
    gone: Math.max(repaired.length, goneBetween(analysis, current)),
    refused: [...new Set(refused.values())],
    refuses: (tree, finding) => refused.size > 0 && refused.has(nameOf(tree, finding)),
  };
}

/** How many findings are gone in a second analysis, rule by rule. */
function goneBetween({ findings }: Analysis, after: Analysis): number {
  const left = countsByRule(after.findings);
  let gone = 0;
  for (const [rule, count] of countsByRule(findings)) gone += Math.max(0, count - (left.get(rule) ?? 0));
  return gone;
}

function countsByRule(findings: readonly Diagnosis[]): ReadonlyMap<string, number> {
  return countsOf(findings.map(({ rule }) => rule.id));
}

/** Whether a fix causes no new error, so that an editor may prefer it. */
export function isHarmless(before: Judged, fix: OfferedFix, options: AnalyzeOptions = {}): boolean {
  try {
    const after = analyze(applyEdits(before.tree.text, fix.edits()), options);
    return after.tree.problems.length <= before.tree.problems.length && errorsBrought(before, after).length === 0;
  } catch {
    return false;
  }
}

/** The fix that may be made automatically, or `undefined`. */
export function safeFixOf({ fixes }: Pick<Diagnosis, "fixes">): OfferedFix | undefined {
  return fixes.find((fix) => fix.safe);
}

/**
 * Which command makes the safe fix of a finding: fix-all, or only fix-all with removals; `undefined` if neither does.
 */
export function fixedBy(before: Reading, finding: Diagnosis, options: AnalyzeOptions = {}): Maker | undefined {
  const edits = safeEditsOf(finding);
  if (edits.length === 0 || takesFromBranch(before, edits)) return undefined;
  return losesSomething(before, edits, options) ? "removals" : "fix-all";
}

/** Identifies a finding in the next pass, as long as its place stays the same. */
function nameOf(tree: Analysis["tree"], { rule, range, message }: Diagnosis): string {
  return `${rule.id} ${pointerAt(tree, range)} ${message}`;
}

/** A finding with the edits of its safe fix. */
interface Repair {
  readonly finding: Diagnosis;
  readonly edits: readonly TextEdit[];
}

/**
 * The repairs of the first rule with a safe and allowed fix, without those that overlap. `isAllowed` gets the finding if
 * the edits are those of one.
 */
function nextRepairs(
  findings: readonly Diagnosis[],
  isAllowed: (edits: readonly TextEdit[], finding?: Diagnosis) => boolean,
): readonly Repair[] {
  for (const ofRule of groupedBy(findings, ({ rule }) => rule.id).values()) {
    /** Sorted by place. */
    const edits: TextEdit[] = [];
    const repairs: Repair[] = [];
    for (const finding of ofRule) {
      const more = safeEditsOf(finding);
      if (more.length === 0 || more.some((edit) => conflicts(edits, edit)) || !isAllowed(more, finding)) continue;
      for (const edit of more) edits.splice(placeOf(edits, edit), 0, edit);
      repairs.push({ finding, edits: more });
    }
    // All together may lose what each alone keeps: two equal elements, for example.
    if (repairs.length > 1 && !isAllowed(edits)) return repairs.slice(0, 1);
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/**
 * Makes all repairs that do no harm together. Usually none does harm, and the text is analyzed once; otherwise halves
 * are tried until each harmful repair is found.
 */
function harmless(
  before: Analysis,
  repairs: readonly Repair[],
  options: AnalyzeOptions,
): { readonly made: ReadonlySet<Repair>; readonly result: Analysis } {
  let made: readonly Repair[] = [];
  let result = before;
  let trials = 0;
  const waiting: (readonly Repair[])[] = [repairs];
  for (let more = waiting.pop(); more !== undefined && trials < MOST_TRIALS; more = waiting.pop()) {
    trials += 1;
    const together = [...made, ...more];
    const after = analyze(
      applyEdits(
        before.tree.text,
        together.flatMap(({ edits }) => edits),
      ),
      options,
    );
    if (
      isWhole(after.tree) &&
      errorsBrought(before, after).length === 0 &&
      !saysTheSame(before, after, more[0]?.finding.rule.id)
    ) {
      made = together;
      result = after;
    } else if (more.length > 1) {
      const middle = more.length >> 1;
      waiting.push(more.slice(middle), more.slice(0, middle));
    }
  }
  return { made: new Set(made), result };
}

/** The edits of the safe fix; none if there is no safe fix, or computing it fails. */
function safeEditsOf(finding: Diagnosis): readonly TextEdit[] {
  try {
    return safeFixOf(finding)?.edits() ?? [];
  } catch {
    return [];
  }
}

/** Whether an edit overlaps others. They are sorted and don't overlap each other, so only its neighbors matter. */
function conflicts(edits: readonly TextEdit[], edit: TextEdit): boolean {
  const place = placeOf(edits, edit);
  return edits.slice(Math.max(0, place - 2), place + 2).some((other) => conflict(edit, other));
}

/** The index at which to insert an edit among sorted ones, after its equals. */
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

/** Two edits at one place can't both be made, since the second was computed without the first. */
function conflict(a: TextEdit, b: TextEdit): boolean {
  return overlap(a.range, b.range) || (a.range.start === b.range.start && a.range.end === b.range.end);
}
