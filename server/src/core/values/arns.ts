import { type Said, say } from "../text/say";

/** A piece of a text, with its offset in characters. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The parts of an Amazon Resource Name. A missing part is empty and at the end of the text. */
export interface Arn {
  readonly partition: TextPart;
  readonly service: TextPart;
  readonly region: TextPart;
  readonly account: TextPart;
  /** Everything after the fifth colon, which may contain more colons. */
  readonly resource: TextPart;
}

/**
 * Splits an ARN at its first five colons, whatever is between them; nothing if the text does not begin with `arn:`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function readArn(text: string): Arn | undefined {
  if (!text.startsWith("arn:")) return undefined;
  const parts: TextPart[] = [];
  for (let start = 4; parts.length < 5 && start <= text.length; ) {
    const colon = parts.length === 4 ? -1 : text.indexOf(":", start);
    const end = colon < 0 ? text.length : colon;
    parts.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  }
  const missing = { text: "", start: text.length, end: text.length };
  const [partition = missing, service = missing, region = missing, account = missing, resource = missing] = parts;
  return { partition, service, region, account, resource };
}

/** Whether a text can be the partition of an ARN: `aws`, or one like `aws-cn`. */
export function isPartitionName(text: string): boolean {
  return /^aws(?:-[a-z-]+)?$/.test(text);
}

/** An account that is meant as a number and is not 12 digits. */
export interface AccountMistake {
  /** What is there, with its article. */
  readonly words: Said;
  /** The account that is meant, if that is clear. */
  readonly right?: string;
}

/**
 * What is wrong with the account of an ARN: too few or too many digits, hyphens between them, or a letter among them.
 * Nothing for words, and for one repeated digit, which are placeholders.
 */
export function accountMistake(text: string): AccountMistake | undefined {
  if (/^\d+$/.test(text)) {
    if (text.length === 12 || /^(\d)\1+$/.test(text)) return undefined;
    return { words: text.length === 1 ? say`an account of one digit` : say`an account of ${text.length} digits` };
  }
  const isSplit = /^\d[\d\s._-]*\d$/.test(text);
  const hasSlip = text.length >= SHORTEST_WITH_SLIP && /^\d*(?:[a-wyz]\d*){1,2}$/i.test(text);
  if (!isSplit && !hasSlip) return undefined;
  const right = text
    .replace(/[\s._-]/g, "")
    .replace(/o/gi, "0")
    .replace(/[il]/gi, "1");
  return { words: say`account ${text}`, ...(/^\d{12}$/.test(right) && { right }) };
}

/** In a number of this length, a letter or two are typing errors; `x` is a placeholder for a digit. */
const SHORTEST_WITH_SLIP = 11;

/** The partition and the account that an ARN names; nothing for a text that names no account by its 12 digits. */
export function arnHome(text: string): { readonly partition: string; readonly account: string } | undefined {
  const arn = readArn(text);
  if (arn === undefined || !isPartitionName(arn.partition.text) || !/^\d{12}$/.test(arn.account.text)) return undefined;
  return { partition: arn.partition.text, account: arn.account.text };
}
