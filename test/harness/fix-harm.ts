import { assistsFor } from "../../server/src/core/assists";
import { parse } from "../../server/src/core/document/json/parse";
import { isWhole } from "../../server/src/core/document/whole";
import type { OfferedFix } from "../../server/src/core/findings/rule";
import { type Analysis, analyze } from "../../server/src/core/judging/analyze";
import { errorsBrought } from "../../server/src/core/judging/finding-changes";
import { fixAll, safeFixOf } from "../../server/src/core/judging/fix-all";
import { applyEdits } from "../../server/src/core/text/text";

/** A change of a text that did harm. */
export interface Harm {
  readonly kind: "fix all" | "safe fix" | "other change";
  /** The rule and the title. */
  readonly change: string;
  /** The new errors, or that the text is no longer JSON. */
  readonly brought: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** What was tried, and which of it did harm. */
export interface Trial {
  readonly tried: Record<Harm["kind"], number>;
  readonly harms: Harm[];
}

export function emptyTrial(): Trial {
  return { tried: { "fix all": 0, "safe fix": 0, "other change": 0 }, harms: [] };
}

/** Makes every fix of a text that is made unasked or offered first, each alone and all together. */
export function tryFixes(text: string, trial: Trial): void {
  const before = analyze(text, { insist: true });
  const note = (kind: Harm["kind"], change: string, result: string): void => {
    trial.tried[kind] += 1;
    const brought = harmIn(before, result, kind === "other change");
    if (brought.length > 0) trial.harms.push({ kind, change, brought, before: text, after: result });
  };
  const { text: fixed, repaired } = fixAll(text, { insist: true });
  if (!isWhole(before.tree) && fixed !== text) note("fix all", "of a text that is not whole", fixed);
  if (fixed !== text) note("fix all", [...new Set(repaired)].join(", "), fixed);
  for (const [kind, change, fix] of fixesOf(before)) note(kind, change, applyEdits(text, fix.edits()));
}

/** Every fix, once if findings share it, and every assist. Even unsafe ones must leave valid JSON. */
function* fixesOf({ findings, tasks }: Analysis): Iterable<readonly [Harm["kind"], string, OfferedFix]> {
  const seen = new Set<OfferedFix>();
  for (const finding of findings) {
    const safe = safeFixOf(finding);
    for (const fix of finding.fixes ?? []) {
      if (seen.has(fix)) continue;
      seen.add(fix);
      const held = fix === safe && !changesOnlyQuotes(finding.rule.id, String(fix.title));
      yield [held ? "safe fix" : "other change", `${finding.rule.id}: ${fix.title}`, fix];
    }
  }
  for (const assist of tasks.flatMap(assistsFor)) yield ["other change", String(assist.title), assist];
}

function harmIn(before: Analysis, result: string, syntaxOnly: boolean): readonly string[] {
  if (syntaxOnly) {
    return isWhole(before.tree) && !isWhole(parse(result)) ? ["no JSON any more"] : [];
  }
  const after = analyze(result, { insist: true });
  if (isWhole(before.tree) && !isWhole(after.tree)) return ["no JSON any more"];
  return errorsBrought(before, after).map(({ rule, message }) => `${rule.id}: ${message}`);
}

/**
 * Whether a safe fix only adds or removes the quotes of a number or a word. The wrong type hides other mistakes of the
 * value, because it is the first reason why the file is rejected. If an error appears afterwards, fix-all takes the
 * repair back.
 */
export function changesOnlyQuotes(rule: string, title: string): boolean {
  return rule === "type-mismatch" && /^Change .+ to (?:-?\d+|true|false|"(?:-?\d[\d.eE+-]*|true|false)")$/.test(title);
}

/** The number of errors of each rule in a text. */
export function errorCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of analyze(text, { insist: true }).findings) {
    if (severity === "error") counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}
