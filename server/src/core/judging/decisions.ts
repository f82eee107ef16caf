import type { Assist } from "../assists/assist";
import { once } from "../task/once";
import { applyEdits } from "../text/text";
import { type AnalyzeOptions, analyze, type Diagnosis } from "./analyze";

/**
 * The decisions that assists leave for the author: the new findings of the changed text that their titles count, in the
 * order of the text. Ignores the severities of the user, since the title also counts rules that are off.
 *
 * @param text the text that the assists are made for
 */
export function decisionsIn(text: string, options: AnalyzeOptions): (assist: Assist) => readonly Diagnosis[] {
  const { severities: _, ...plain } = options;
  const before = once(() => analyze(text, plain).findings);
  return (assist) => {
    if (assist.conflicts === 0) return [];
    const counted = (findings: readonly Diagnosis[]): readonly Diagnosis[] =>
      findings.filter((finding) => counts(assist, finding));
    const after = counted(analyze(applyEdits(text, assist.edits()), plain).findings);
    return after.filter(isNew(counted(before()), after));
  };
}

/** Whether a finding counts. For a switch, only the network counts; other errors were hidden by what it repairs. */
function counts({ id }: Assist, { rule, severity }: Diagnosis): boolean {
  if (rule.id === "container-address-unresolved") return true;
  return severity === "error" && (!id.startsWith("switch-to-") || rule.category === "network");
}

/** Returns a check that selects the additional findings of each rule: first those that were not there before. */
function isNew(before: readonly Diagnosis[], after: readonly Diagnosis[]): (finding: Diagnosis) => boolean {
  const picked = new Set<Diagnosis>();
  for (const rule of new Set(after.map((finding) => finding.rule.id))) {
    const old = before.filter((finding) => finding.rule.id === rule);
    const now = after.filter((finding) => finding.rule.id === rule);
    const said = new Set(old.map(({ message }) => message));
    const fresh = now.filter(({ message }) => !said.has(message));
    const rest = now.filter((finding) => !fresh.includes(finding));
    for (const finding of [...fresh, ...rest].slice(0, Math.max(0, now.length - old.length))) picked.add(finding);
  }
  return (finding) => picked.has(finding);
}
