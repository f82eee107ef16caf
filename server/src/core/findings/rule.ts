import type { Change } from "../document/change";
import type { TaskDefinition } from "../task/model";
import type { Said } from "../text/say";
import type { TextEdit, TextRange } from "../text/text";

/** How bad a finding is. `error` only where ECS or its CLI refuses the file, or the task can never be placed. */
export const SEVERITIES = ["error", "warning", "information", "hint"] as const;

/** One of {@link SEVERITIES}. */
export type Severity = (typeof SEVERITIES)[number];

/** What is known of a rule without running it. */
export interface RuleMeta {
  /** Kebab case, equal to the folder, the setting and the page; never renamed after release. */
  readonly id: string;
  /** What must hold, one line, no full stop. */
  readonly title: string;
  /** The usual severity; a finding may say its own. */
  readonly severity: Severity;
  readonly category: "network" | "schema" | "fargate" | "resources" | "runtime" | "security";
  /** The release that brought the rule. */
  readonly since: string;
  /**
   * Whether it also judges daemon task definitions, whose members are fewer and which ECS takes by an API of its own:
   * where it speaks of something that they have, and its source holds for them.
   */
  readonly daemons: boolean;
  /** The public page that proves it. */
  readonly source: string;
  /** What AWS answers where the rule is broken, word for word, as far as it is known. */
  readonly apiMessage?: string;
  /** Whether any finding of the rule offers a fix. */
  readonly fixable: boolean;
  /** How editors may draw the finding: struck through, or faded. */
  readonly tag?: "deprecated" | "unnecessary";
  /** Off until somebody gives it a severity: good advice that hardly any file follows. */
  readonly optIn?: true;
  /**
   * The names of members, of options and the listed values (`hostPort`, `FARGATE`) of which one must be in the file for
   * the rule to have anything to say: as few and as rare as it may be. Left out where nothing must.
   */
  readonly concerns?: readonly string[];
  /**
   * The rule says that a member, whatever it contains, or a value can't be had where the task runs, whatever else the
   * task has. Completion strikes it through, with `why` beside it.
   */
  readonly refuses?: "member" | "value";
  /** AWS has ended what the rule reports. */
  readonly ended?: true;
  /** Whether the rule also looks at a skeleton in which nothing is filled in; see `isSkeleton`. */
  readonly onSkeletons?: true;
}

/** A rule: its data, and a function from the model to what is wrong. */
export interface Rule {
  readonly meta: RuleMeta;
  check(task: TaskDefinition): Iterable<Finding>;
}

/** One mistake at one place, in parts, so that a list can be short and a hover can say all. */
export interface Finding {
  /** What is wrong, with the actual values: a main clause, with no full stop. */
  readonly what: Said;
  /** What to do, as a command, with no capital and no full stop. Left out where nobody could guess otherwise. */
  readonly remedy?: Said;
  /** Why it is a mistake, or what comes of it: a whole sentence, with no full stop. Left out where `what` says it. */
  readonly why?: Said;
  /** The smallest node to change: a scalar or a key, never a whole object. */
  readonly range: TextRange;
  /** Where the same mistake is refused in one mode and only unwise in another. */
  readonly severity?: Severity;
  /** The other places that the message speaks of. */
  readonly related?: readonly Related[];
  /** Best first. A function if they cost something to work out, such as a switch of the network mode. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

/** Another place that a finding speaks of. */
export interface Related {
  /** What is there: a phrase with no capital and no full stop. */
  readonly message: Said;
  readonly range: TextRange;
}

/** A change that makes a finding go away. */
export interface Fix {
  /** What it does, as a command: `Remove hostPort`. */
  readonly title: Said;
  /** Leaves nothing to decide, so that fix-all may make it; unasked only if it loses nothing, see `losesSomething`. */
  readonly safe: boolean;
  /** False where it only takes away what has a right place or name: editors then prefer it not even as the only one. */
  readonly preferred?: false;
  /** What it does, without a word of how the file writes it. */
  readonly changes: readonly Change[];
}

/** A fix with the edits that make it in the file. */
export interface OfferedFix extends Fix {
  /** Worked out when asked for; none where the changes can't be made in a file that is still being typed. */
  edits(): readonly TextEdit[];
}

/** Types a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** A list of fixes without those that are not on offer. */
export function fixes(...offers: readonly (Fix | undefined)[]): readonly Fix[] {
  return offers.filter((offer) => offer !== undefined);
}
