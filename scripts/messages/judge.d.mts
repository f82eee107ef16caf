type Members = Readonly<Record<string, unknown>>;

/** One message of AWS with a task definition that causes it; test/outside/messages.cases.jsonc says what each member means. */
export interface Message {
  readonly row: number;
  readonly evidence: string;
  readonly aws?: string;
  readonly rule: string;
  readonly at: string;
  readonly severity?: string;
  readonly on?: "FARGATE";
  readonly task?: Members;
  readonly without?: readonly string[];
  readonly container?: Members;
  readonly withoutInContainer?: readonly string[];
  readonly beside?: Members;
  readonly copies?: number;
}

/** What comes of asking for one message. */
export interface Judged extends Message {
  /** Whether the rule that the table names stands on the place that it names. */
  readonly caught: boolean;
  /** The severity of that finding. */
  readonly found: string | undefined;
  /** Why the message counts as not caught, or the fixture as wrong. */
  readonly why: string | undefined;
}

interface Diagnosis {
  readonly rule: { readonly id: string };
  readonly severity: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** What the engine answers about a text. */
export type Analyze = (text: string, options: { insist: true }) => { readonly findings: readonly Diagnosis[] };

/** What no task definition alone can cause, by the rows of our list. */
export const NOT_IN_A_FILE: readonly { readonly from: number; readonly to: number; readonly why: string }[];
/** Reads the table of messages. */
export function readMessages(text: string): readonly Message[];
/** The text of the task definition that causes a message. */
export function fixtureOf(message: Message): string;
/** Asks for each message whether the rule that the table names finds the mistake at its place. */
export function judgeMessages(messages: readonly Message[], analyze: Analyze): readonly Judged[];
