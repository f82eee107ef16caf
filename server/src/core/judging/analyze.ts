import { type Locate, type LocateOptions, locateTaskDefinition } from "../carriers/detect";
import type { SyntaxTree } from "../document/document";
import { parse } from "../document/json/parse";
import { fullMessage } from "../findings/finding-words";
import { offeredFor } from "../findings/offered-fixes";
import {
  type Finding,
  type Fix,
  type OfferedFix,
  type Related,
  type Rule,
  type RuleMeta,
  SEVERITIES,
  type Severity,
} from "../findings/rule";
import { rules as allRules } from "../rules";
import { type Assumptions, type TaskDefinition, taskDefinitions } from "../task/model";
import { isSkeleton } from "../task/skeleton";
import { type Said, shownFirst } from "../text/say";
import { type TextRange, touches } from "../text/text";
import { concerned } from "./concerns";

/** How to analyze a text. Every option may be omitted. */
export interface AnalyzeOptions extends LocateOptions {
  /** What the caller knows of a bare array of container definitions. */
  readonly assume?: Assumptions;
  /** Severities by rule id, over those of the rules and of their findings. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Where the text has task definitions; found by its content if left out. */
  readonly locate?: Locate;
  /** The rules to run; all of them by default. */
  readonly rules?: readonly Rule[];
}

/** A finding with its rule and the severity for this user. */
export interface Diagnosis extends Omit<Finding, "fixes" | "severity"> {
  readonly rule: RuleMeta;
  /** All parts in English: `what; remedy. why.` */
  readonly message: string;
  /** Whether it has fixes, without computing them. If something is half-typed or misspelled, `fixes` may still be empty. */
  readonly fixable: boolean;
  /** Best first; none if nothing can be changed. */
  readonly fixes: readonly OfferedFix[];
  readonly severity: Severity;
}

/** A rule that failed. Only its own findings are missing. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** A text that was read, before any rule has run. */
export interface Reading {
  readonly tree: SyntaxTree;
  /** The task definitions of the text, in order; none if it has none. */
  readonly tasks: readonly TaskDefinition[];
}

/** The result of the rules. */
export interface Judgement {
  /** In the order of the text. */
  readonly findings: readonly Diagnosis[];
  readonly failures: readonly RuleFailure[];
}

/** A text with the result of the rules. */
export interface Analysis extends Reading, Judgement {}

/** Reads a text and runs the rules. Never throws. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const reading = read(text, options);
  const { findings, failures } = judge(reading, options);
  return { tree: reading.tree, tasks: reading.tasks, findings, failures };
}

/** The first half of {@link analyze}, for callers that don't need findings yet. Never throws. */
export function read(text: string, options: AnalyzeOptions = {}): Reading {
  const { assume, locate = locateTaskDefinition } = options;
  const tree = parse(text);
  return taskDefinitions(tree, locate(tree, options), assume);
}

/**
 * The task definition at a place. If the text has only one, it is meant at every place; otherwise it is the one that
 * contains the place.
 */
export function taskAt({ tasks }: Pick<Reading, "tasks">, offset: number): TaskDefinition | undefined {
  return tasks.length < 2 ? tasks[0] : tasks.find(({ typed }) => touches(typed.root.node.range, offset));
}

const concernedOfAll = concerned(allRules);

/** The second half of {@link analyze}: runs the rules on what was read. Never throws. */
export function judge({ tasks }: Reading, options: AnalyzeOptions = {}): Judgement {
  const findings: Diagnosis[] = [];
  const failures: RuleFailure[] = [];
  for (const task of tasks) {
    // In a skeleton that is not filled in yet, every rule would find something, none of it useful.
    const skeleton = isSkeleton(task);
    const offered = offeredFor(task);
    for (const rule of rulesFor(task, options.rules)) {
      if (skeleton && rule.meta.onSkeletons !== true) continue;
      if (task.kind === "daemon" && !rule.meta.daemons) continue;
      const severity = options.severities?.[rule.meta.id];
      if (severity === "off" || (severity === undefined && rule.meta.optIn === true)) continue;
      const before = findings.length;
      try {
        for (const finding of rule.check(task)) findings.push(new Judged(rule.meta, finding, severity, offered));
      } catch (error) {
        findings.length = before;
        failures.push({ rule: rule.meta.id, error });
      }
    }
  }
  findings.sort(inTextOrder);
  return { findings, failures };
}

/** The rules that may have anything to say. All of them if that can't be worked out, so that only some fail for it. */
function rulesFor(task: TaskDefinition, rules: readonly Rule[] | undefined): readonly Rule[] {
  try {
    return rules === undefined ? concernedOfAll(task) : concerned(rules)(task);
  } catch {
    return rules ?? allRules;
  }
}

/** Compares findings by their place in the text; at the same place the worst comes first, then by rule. */
export function inTextOrder(a: Diagnosis, b: Diagnosis): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(a.rule.id, b.rule.id)
  );
}

type Offer = (fixes: readonly Fix[]) => readonly OfferedFix[];

/** A finding as it is reported. Few are looked at closely, so the message and the fixes are computed on request. */
class Judged implements Diagnosis {
  readonly rule: RuleMeta;
  readonly severity: Severity;
  readonly range: TextRange;
  readonly what: Said;
  declare readonly remedy?: Said;
  declare readonly why?: Said;
  declare readonly related?: readonly Related[];
  readonly fixable: boolean;
  readonly #found: Finding["fixes"];
  readonly #offered: Offer;
  #message: string | undefined;
  #fixes: readonly OfferedFix[] | undefined;

  constructor(rule: RuleMeta, finding: Finding, severity: Severity | undefined, offered: Offer) {
    const { range, what, remedy, why, related, fixes } = finding;
    this.rule = rule;
    this.severity = severity ?? finding.severity ?? rule.severity;
    this.range = range;
    this.what = what;
    if (remedy !== undefined) this.remedy = remedy;
    if (why !== undefined) this.why = why;
    if (related !== undefined) this.related = related;
    this.fixable = typeof fixes === "function" || (fixes !== undefined && fixes.length > 0);
    this.#found = fixes;
    this.#offered = offered;
  }

  get message(): string {
    this.#message ??= shownFirst(fullMessage(this));
    return this.#message;
  }

  get fixes(): readonly OfferedFix[] {
    if (this.#fixes === undefined) {
      const found = this.#found ?? [];
      try {
        this.#fixes = this.#offered(typeof found === "function" ? found() : found);
      } catch {
        // A fix that fails affects nothing else, like a rule that fails.
        this.#fixes = [];
      }
    }
    return this.#fixes;
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
