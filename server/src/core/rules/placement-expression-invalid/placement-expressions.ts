import { type Said, say } from "../../text/say";

/** What is wrong with a text in the cluster query language, and the corrected text if that is certain. */
export interface ExpressionProblem {
  /** The end of a sentence that begins with the expression. */
  readonly what: Said;
  /** What to do, as a command. */
  readonly remedy: Said;
  readonly repaired?: string;
}

/**
 * Finds certain mistakes in a placement expression; nothing if it may be valid. It looks only at what precedes an
 * operator and at brackets, because an argument can be any regular expression.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
export function placementProblem(text: string): ExpressionProblem | undefined {
  const mistake = mistakeIn(text);
  if (mistake === undefined) return undefined;
  const repaired = text.replaceAll(ATTRIBUTES, "attribute:").replaceAll(SINGLE_EQUALS, "$1==$2");
  return mistakeIn(repaired) === undefined ? { ...mistake, repaired } : mistake;
}

function mistakeIn(text: string): ExpressionProblem | undefined {
  if (text.search(ATTRIBUTES) >= 0) {
    return { what: say`uses ${"attributes:"}`, remedy: say`write ${"attribute:"}` };
  }
  if (text.search(SINGLE_EQUALS) >= 0) {
    return { what: say`compares with ${"="}`, remedy: say`write ${"=="}` };
  }
  // A regular expression may have its own brackets.
  if (/=~|!~|\b(?:not_)?matches\b/.test(text)) return undefined;
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
  ] as const) {
    const [opened, closed] = [text.split(open).length - 1, text.split(close).length - 1];
    if (opened === closed) continue;
    const what = say`has ${opened} ${open}, but ${closed} ${close}`;
    return { what, remedy: opened > closed ? say`close each bracket` : say`open each bracket` };
  }
  return undefined;
}

/** A subject that begins with a word that the language does not have. */
const ATTRIBUTES = /\battributes:(?=[\w.-])/g;

/** A subject followed by a single equals sign; the groups are what is around the sign. */
const SUBJECT = String.raw`(?:attribute:[\w./-]+|agentConnected|agentVersion|ec2InstanceId|registeredAt|runningTasksCount|task:group)`;
const SINGLE_EQUALS = new RegExp(
  String.raw`(^[(\s!]*${SUBJECT}\s*|\b(?:and|or|not)[(\s!]+${SUBJECT}\s*|(?:&&|\|\|)[(\s!]*${SUBJECT}\s*)=(?![=~])(.|$)`,
  "gi",
);
