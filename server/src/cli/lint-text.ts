import type { SyntaxTree } from "../core/document/document";
import { isWhole } from "../core/document/whole";
import type { TaskDefinitionKind } from "../core/facts/field-spec";
import {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  type Diagnosis,
  inTextOrder,
  type RuleFailure,
} from "../core/judging/analyze";
import { fixAll, fixedBy } from "../core/judging/fix-all";
import { JSON_SYNTAX, syntaxFindings } from "../core/judging/syntax-findings";
import type { Assumptions } from "../core/task/model";
import type { AssumeSettings } from "./assume-options";
import type { LintSettings } from "./lint-settings";

/** What is known of one task definition. */
export interface Report {
  /** The file as the user would type it. */
  readonly path: string;
  readonly kind: TaskDefinitionKind;
  readonly tree: SyntaxTree;
  /** In the order of the text, with the places where it is not JSON among them. */
  readonly findings: readonly Diagnosis[];
  readonly failures: readonly RuleFailure[];
  /** Whether `--fix` may touch the file: it is all there and can be parsed. */
  readonly repairable: boolean;
  /** What was found before any repair, without the mistakes of JSON. */
  readonly analysis: Analysis;
  /** The findings that `--fix` would repair, as far as each can be told by itself. */
  readonly fixable: ReadonlySet<Diagnosis>;
  /** Those that only `--fix-removals` would repair, likewise. */
  readonly removable: ReadonlySet<Diagnosis>;
}

/** So many places where a file is not JSON are reported. Further ones are mostly consequences of these. */
const MOST_MISTAKES = 10;

/** Lints a text; the tree alone where it holds no task definition. */
export function lintText(
  path: string,
  text: string,
  options: AnalyzeOptions,
): { readonly tree: SyntaxTree; readonly report: Report | undefined } {
  const analysis = analyze(text, options);
  return { tree: analysis.tree, report: reportOf(path, analysis, options) };
}

/** What an analysis with the same options says of a task definition; nothing where it found none. */
export function reportOf(path: string, analysis: Analysis, options: AnalyzeOptions): Report | undefined {
  const { tree, tasks, findings, failures } = analysis;
  const [task] = tasks;
  if (task === undefined) return undefined;
  const syntax = options.severities?.[JSON_SYNTAX.id] ?? JSON_SYNTAX.severity;
  const mistakes =
    syntax === "off"
      ? []
      : syntaxFindings(tree)
          .slice(0, MOST_MISTAKES)
          .map((finding) => ({ ...finding, severity: syntax }));
  const repairable = isWhole(tree);
  const makers = new Map(repairable ? findings.map((finding) => [finding, fixedBy(analysis, finding, options)]) : []);
  return {
    path,
    kind: task.kind,
    tree,
    findings: [...findings, ...mistakes].sort(inTextOrder),
    failures,
    repairable,
    analysis,
    fixable: new Set(findings.filter((finding) => makers.get(finding) === "fix-all")),
    removable: new Set(findings.filter((finding) => makers.get(finding) === "removals")),
  };
}

/** A report that promises only what fixing would make of the text: it takes back a repair that brings an error. */
export function promised(report: Report, options: AnalyzeOptions): Report {
  const { tree, analysis } = report;
  const made = (findings: ReadonlySet<Diagnosis>, removals: boolean): ReadonlySet<Diagnosis> => {
    if (findings.size === 0) return findings;
    const { refuses } = fixAll(tree.text, options, { removals, analysis });
    return new Set([...findings].filter((finding) => !refuses(tree, finding)));
  };
  return { ...report, fixable: made(report.fixable, false), removable: made(report.removable, true) };
}

/** What the settings mean for the engine. `named` says that the user named the file as a task definition. */
export function analyzeOptions(
  settings: AssumeSettings & Pick<LintSettings, "rule">,
  path: string,
  named: boolean,
): AnalyzeOptions {
  const assume: Assumptions = {
    ...(settings.assumeNetworkMode !== undefined && { networkMode: settings.assumeNetworkMode }),
    ...(settings.assumeLaunchType !== undefined && { launchTypes: settings.assumeLaunchType }),
    ...(settings.assumeOs !== undefined && { operatingSystemFamily: settings.assumeOs }),
  };
  const { assumeKind: kind } = settings;
  return {
    assume,
    insist: named,
    fileName: path,
    ...(kind !== undefined && { kind }),
    ...(settings.rule !== undefined && { severities: settings.rule }),
  };
}
