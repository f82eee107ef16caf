import type { Rule } from "../../server/src/core/findings/rule";
import { type AnalyzeOptions, analyze, type Diagnosis } from "../../server/src/core/judging/analyze";
import { fixAll } from "../../server/src/core/judging/fix-all";
import { shown } from "../../server/src/core/text/say";
import { applyEdits } from "../../server/src/core/text/text";
import { annotate, stripAnnotations } from "./annotations";

/** One document of a case file. */
export interface Case {
  readonly title: string;
  /** Without annotations. */
  readonly text: string;
}

/** Splits a case file at its `// case: title` lines. */
export function readCases(file: string): readonly Case[] {
  return file
    .split(/^(?=\/\/ case: )/m)
    .filter((part) => part.startsWith("// case: "))
    .map((part) => {
      const lineEnd = part.indexOf("\n");
      const title = part.slice("// case: ".length, lineEnd).trim();
      return { title, text: expanded(stripAnnotations(part.slice(lineEnd + 1)).trimEnd()) };
    });
}

/** The expected case file: every document with the findings of the rule. */
export function expectedCases(cases: readonly Case[], rule: Rule): string {
  return cases
    .map(({ title, text }) => `// case: ${title}\n${collapsed(annotate(text, findingsOf(text, rule)))}\n`)
    .join("\n");
}

/** In a case file, a long run of one character is written as `…66000×x…`. */
function expanded(text: string): string {
  return text.replace(/…(\d+)×(.)…/gu, (_, count, character: string) => character.repeat(Number(count)));
}

function collapsed(text: string): string {
  return text.replace(/(.)\1{999,}/gu, (run, character: string) => `…${run.length / character.length}×${character}…`);
}

/**
 * The results of the fixes in the cases: every document with all safe fixes, and once for each unsafe fix. Empty if the
 * rule has no fixes.
 */
export function expectedFixes(cases: readonly Case[], rule: Rule): string {
  const parts: string[] = [];
  for (const { title, text } of cases) {
    const fixed = fixAll(text, onlyRule(rule), { removals: true }).text;
    if (fixed !== text) parts.push(`// case: ${title}\n// all safe fixes\n${fixed}\n`);
    const seen = new Set<string>();
    for (const fix of findingsOf(text, rule).flatMap((finding) => finding.fixes ?? [])) {
      const result = applyEdits(text, fix.edits());
      const name = shown(fix.title);
      if (seen.has(name) || (fix.safe && result === fixed)) continue;
      seen.add(name);
      parts.push(`// case: ${title}\n// ${name}\n${result}\n`);
    }
  }
  return parts.join("\n");
}

/** The findings of one rule. A rule that throws fails the test. */
export function findingsOf(text: string, rule: Rule): readonly Diagnosis[] {
  const { findings, failures } = analyze(text, onlyRule(rule));
  const [failure] = failures;
  if (failure !== undefined) throw failure.error;
  return findings;
}

/** Options to run one rule alone, whatever the text looks like, even if the rule is off by default. */
export function onlyRule(rule: Rule): AnalyzeOptions {
  const { id, severity, optIn } = rule.meta;
  return { rules: [rule], insist: true, ...(optIn && { severities: { [id]: severity } }) };
}
