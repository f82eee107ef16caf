import type { Change } from "../document/change";
import type { TaskDefinition } from "../task/model";
import type { Said } from "../text/say";
import type { TextEdit, TextRange } from "../text/text";

/** How bad a finding is. `error` is only for what ECS or its CLI rejects, or what can never be placed. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;

/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** The metadata of a rule. */
export interface RuleMeta {
  /** Kebab case, equal to the folder, the setting and the page; never renamed after release. */
  readonly id: string;
  /** What is required, on one line, without a full stop. */
  readonly title: string;
  /** The default severity; a finding may have its own. */
  readonly severity: Severity;
  readonly category: "network" | "schema" | "fargate" | "resources" | "runtime" | "security";
  /** The release that brought the rule. */
  readonly since: string;
  /**
   * Whether it also checks daemon task definitions, which have fewer members and their own API: true if it is about
   * something that they have, and its source applies to them.
   */
  readonly daemons: boolean;
  /** The public page that proves it. */
  readonly source: string;
  /** The error message of AWS if the rule is broken, verbatim, if it is known. */
  readonly apiMessage?: string;
  /** Whether any finding of the rule offers a fix. */
  readonly fixable: boolean;
  /** How editors may draw the finding: struck through, or faded. */
  readonly tag?: "deprecated" | "unnecessary";
  /** Off until the user gives it a severity: good advice that hardly any file follows. */
  readonly optIn?: true;
  /**
   * What a file has if the rule has anything to say about it: at least one of these, as few and as rare as possible.
   * Omitted if the rule needs none of them. Each is a name, several names that must all be there, or a pattern in the
   * text of the file. Names are
   *
   * - members that are not `null`, `[]` or `{}`: `hostPort`, or with the structure if others have a member of that name
   *   too, `PortMapping.name`; `empty tags` for one that is, and `without PortMapping.containerPort` for an object that
   *   lacks it or has only that
   * - keys of maps, such as the options of log drivers, and listed values: `awslogs-group`, `HEALTHY`, `false`
   * - what ECS makes of the file: a required launch type, the effective network mode, `windows` or `linux`
   * - kinds of deviations: `deviation:null`, and of collisions: `collision:host-port`
   * - `blank text` if a string that has a type is empty or only white space, and `backslash` if one is in the text
   * - `no containers` or `several containers`, a form of the file (`wrapped`, `array`), and `skeleton`
   */
  readonly concerns?: readonly (string | RegExp | readonly [...string[], string | RegExp])[];
  /**
   * Set if the rule reports that the task can't have a member, whatever it contains, or a value, whatever else the task
   * has. Completion strikes it through, with `why` beside it.
   */
  readonly refuses?: "member" | "value";
  /** AWS has ended what the rule reports. */
  readonly ended?: true;
  /** Whether the rule also checks a skeleton in which nothing is filled in; see `isSkeleton`. */
  readonly onSkeletons?: true;
}

/** A rule: its metadata, and a function from the model to the findings. */
export interface Rule {
  readonly meta: RuleMeta;
  check(task: TaskDefinition): Iterable<Finding>;
}

/** One mistake at one place, in parts, so that a list can be short and a hover can say all. */
export interface Finding {
  /** What is wrong, with the actual values: a main clause, with no full stop. */
  readonly what: Said;
  /** What to do, as a command, with no capital and no full stop. Omitted if it is obvious. */
  readonly remedy?: Said;
  /** Why it is a mistake, or its consequence: a whole sentence, with no full stop. Omitted if `what` says it. */
  readonly why?: Said;
  /** The smallest node to change: a scalar or a key, never a whole object. */
  readonly range: TextRange;
  /** Set if the severity differs, for example if a mistake is an error in one mode and only unwise in another. */
  readonly severity?: Severity;
  /** The other places that the message mentions. */
  readonly related?: readonly Related[];
  /** Best first. A function if they are expensive to compute, such as a switch of the network mode. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** Another place that a finding mentions. */
export interface Related {
  /** What is there: a phrase with no capital and no full stop. */
  readonly message: Said;
  readonly range: TextRange;
}

/** A change that makes a finding go away. */
export interface Fix {
  /** What it does, as a command: `Remove hostPort`. */
  readonly title: Said;
  /** Whether it leaves nothing to decide. Fix-all makes safe fixes, by default only if they lose nothing. */
  readonly safe: boolean;
  /** False if it only removes something that has a right place or name. Editors then don't prefer it. */
  readonly preferred?: false;
  /** What it does, independent of the formatting of the file. */
  readonly changes: readonly Change[];
}

/** A fix with the edits that make it in the file. */
export interface OfferedFix extends Fix {
  /** Computes the edits; none if the changes can't be made in an incomplete file. */
  edits(): readonly TextEdit[];
}

/** Types a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A list of fixes without those that are `undefined`. */
export function fixes(...offers: readonly (Fix | undefined)[]): readonly Fix[] {
  return offers.filter((offer) => offer !== undefined);
}
