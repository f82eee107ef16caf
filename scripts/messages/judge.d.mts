/** One message of AWS with a task definition that causes it. */
export interface Message {
  readonly number: number;
  readonly evidence: string;
  readonly aws?: string;
  readonly rule: string;
  readonly task: object;
}

/** What comes of asking for one message. */
export interface Judged extends Message {
  readonly caught: boolean;
  readonly why: string | undefined;
}

interface Answer {
  readonly findings: readonly { readonly rule: { readonly id: string } }[];
}

/** What no task definition alone can cause. */
export const NOT_IN_A_FILE: readonly { readonly numbers: string; readonly why: string }[];
/** Reads the table of messages. */
export function readMessages(text: string): readonly Message[];
/** Asks for each message whether the rule that the table names finds the fixture. */
export function judgeMessages(messages: readonly Message[], analyze: (text: string) => Answer): readonly Judged[];
