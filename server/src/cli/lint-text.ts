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
import { fixAll, fixedBy, type Maker } from "../core/judging/fix-all";
import { JSON_SYNTAX, syntaxFindings } from "../core/judging/syntax-findings";
import type { Assumptions } from "../core/task/model";
import type { AssumeSettings } from "./assume-options";
import type { LintSettings } from "./lint-settings";

/** The result for one task definition. */
export interface Report {
  /** The path as the user would type it. */
  readonly path: string;
  readonly kind: TaskDefinitionKind;
  readonly tree: SyntaxTree;
  /** In the order of the text, including the syntax errors. */
  readonly findings: readonly Diagnosis[];
  readonly failures: readonly RuleFailure[];
  /** Whether `--fix` may change the file, which must be complete and valid JSON. */
  readonly repairable: boolean;
  /** The analysis before any fix, without syntax errors. */
  readonly analysis: Analysis;
  /** What would make the safe fix of each finding. */
  readonly makers: ReadonlyMap<Diagnosis, Maker | undefined>;
  /** The findings that `--fix` would repair, each judged by itself. */
  readonly fixable: ReadonlySet<Diagnosis>;
  /** The findings that only `--fix-removals` would repair, each judged by itself. */
  readonly removable: ReadonlySet<Diagnosis>;
}

/** The most syntax errors that are reported for a file. Later ones are mostly consequences of earlier ones. */
const MOST_MISTAKES = 10;

/** Lints a text; there is no report if it contains no task definition. */
export function lintText(
  path: string,
  text: string,
  options: AnalyzeOptions,
): { readonly tree: SyntaxTree; readonly report: Report | undefined } {
  const analysis = analyze(text, options);
  return { tree: analysis.tree, report: reportOf(path, analysis, options) };
}

/** The report for an analysis that was made with the same options; `undefined` if there is no task definition. */
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
  const makers = new Map<Diagnosis, Maker | undefined>(
    repairable ? findings.map((finding) => [finding, fixedBy(analysis, finding, options)]) : [],
  );
  return {
    path,
    kind: task.kind,
    tree,
    findings: [...findings, ...mistakes].sort(inTextOrder),
    failures,
    repairable,
    analysis,
    makers,
    fixable: new Set(findings.filter((finding) => makers.get(finding) === "fix-all")),
    removable: new Set(findings.filter((finding) => makers.get(finding) === "removals")),
  };
}

/** The report without the fixes that fixing would not make, since they would cause another error. */
export function promised(report: Report, options: AnalyzeOptions): Report {
  const { tree, analysis, makers } = report;
  const made = (findings: ReadonlySet<Diagnosis>, removals: boolean): ReadonlySet<Diagnosis> => {
    if (findings.size === 0) return findings;
    const { refuses } = fixAll(tree.text, options, { removals, analysis, makers });
    return new Set([...findings].filter((finding) => !refuses(tree, finding)));
  };
  return { ...report, fixable: made(report.fixable, false), removable: made(report.removable, true) };
}

/** The options of the engine for the settings. `named` says that the user named the file as a task definition. */
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
