import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pointerAt } from "../../../server/src/core/document/pointer";
import { analyze } from "../../../server/src/core/judging/analyze";
import { answers, type OurFinding } from "./answers";
import type { NamedText } from "./documents";
import { findingsOf, type LintFinding } from "./run";
import { type Template, templateOf } from "./template";

/** A finding of cfn-lint without an answer among ours. */
export interface Row extends LintFinding {
  readonly document: string;
  /** Why we don't report it; nothing if no one has reviewed it. */
  readonly reason: string | undefined;
}

/** The result of a comparison. */
export interface Comparison {
  readonly compared: number;
  /** The number of documents that are not complete or not task definitions. */
  readonly skipped: number;
  /** The number of cfn-lint's findings that we report too. */
  readonly answered: number;
  readonly rows: readonly Row[];
  /** The reasons that no longer apply to anything. */
  readonly stale: readonly string[];
  /** By rule: how many of our findings answer nothing, in real files and in the samples of the rules. */
  readonly surplus: readonly { readonly name: string; readonly files: number; readonly samples: number }[];
}

/** A reviewed reason and the findings of cfn-lint that it applies to. Everything that it names must match. */
interface Excuse {
  readonly rule: readonly string[];
  readonly message?: string;
  readonly value?: string;
  readonly document?: string;
  /** Our rule that must have a finding in the same file. */
  readonly ours?: string;
  readonly reason: string;
}

interface Compared extends Template {
  readonly name: string;
  readonly findings: readonly (OurFinding & { readonly severity: string })[];
}

/** Rules of cfn-lint about the template that we wrote, not about the task definition in it. */
const ABOUT_TEMPLATES = ["W2001", "E1020", "E2010"];

/** Compares cfn-lint's findings in task definitions, converted to CloudFormation templates, with ours. */
export async function compare(documents: readonly NamedText[]): Promise<Comparison> {
  const excuses: readonly Excuse[] = JSON.parse(await readFile(join(import.meta.dirname, "excuses.json"), "utf8"));
  const compared = documents.flatMap(read);
  const theirs = await findingsOf(compared);
  const used = new Set<Excuse>();
  const rows: Row[] = [];
  const surplus = new Map<string, { files: number; samples: number }>();
  let answered = 0;
  for (const [index, document] of compared.entries()) {
    const about = (theirs[index] ?? []).filter(({ rule }) => !ABOUT_TEMPLATES.includes(rule));
    for (const finding of about) {
      if (document.findings.some((ours) => answers(finding, ours))) {
        answered += 1;
        continue;
      }
      const excuse = excuses.find((one) => excused(one, finding, document));
      if (excuse !== undefined) used.add(excuse);
      rows.push({ document: document.name, ...finding, reason: excuse?.reason });
    }
    for (const ours of document.findings) {
      if (about.some((finding) => answers(finding, ours))) continue;
      const name = `${ours.severity.padEnd(11)} ${ours.rule}`;
      const count = surplus.get(name) ?? { files: 0, samples: 0 };
      count[isSample(document) ? "samples" : "files"] += 1;
      surplus.set(name, count);
    }
  }
  return {
    compared: compared.length,
    skipped: documents.length - compared.length,
    answered,
    rows,
    stale: excuses.filter((excuse) => !used.has(excuse)).map(({ reason }) => reason),
    surplus: [...surplus]
      .map(([name, count]) => ({ name, ...count }))
      .sort((a, b) => b.files - a.files || b.samples - a.samples || (a.name < b.name ? -1 : 1)),
  };
}

/** Whether a document is a case of a rule. */
function isSample({ name }: Pick<NamedText, "name">): boolean {
  return name.startsWith("cases/");
}

/** A document with its template and our findings; nothing if it is not complete or not a task definition. */
function read(document: NamedText): readonly Compared[] {
  const { name, text } = document;
  // The cases of the rules are read as task definitions whatever they look like, as in their own tests.
  const { tree, findings, tasks } = analyze(text, { insist: isSample(document) });
  const [task] = tasks;
  if (task === undefined || tree.problems.length > 0) return [];
  const ours = findings.map(({ rule, severity, message, range, related }) => ({
    rule: rule.id,
    severity,
    message,
    places: [range, ...(related ?? []).map((other) => other.range)].map((place) => pointerAt(tree, place)),
  }));
  return [{ name, findings: ours, ...templateOf(task) }];
}

/** Whether a reviewed reason applies to a finding of cfn-lint. Everything that it names must match. */
function excused(
  { rule, message, value, document, ours }: Excuse,
  finding: LintFinding,
  { name, findings }: Compared,
): boolean {
  return (
    rule.includes(finding.rule) &&
    new RegExp(message ?? "", "u").test(finding.message) &&
    new RegExp(value ?? "", "u").test(finding.value ?? "") &&
    new RegExp(document ?? "", "u").test(name) &&
    (ours === undefined || findings.some((one) => one.rule === ours))
  );
}
