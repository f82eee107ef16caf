/** What is wrong with a text in the cluster query language, and the text without it where that can be told. */
export interface ExpressionProblem {
  /** The end of a sentence that begins with the expression. */
  readonly why: string;
  readonly repaired?: string;
}

/**
 * Finds mistakes in a placement expression that no reading of it allows; nothing where it may be right. It looks only at
 * what stands in front of an operator and at brackets, since an argument can be any regular expression.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html
 */
export function placementProblem(text: string): ExpressionProblem | undefined {
  const why = mistakeIn(text);
  if (why === undefined) return undefined;
  const repaired = text.replaceAll(ATTRIBUTES, "attribute:").replaceAll(SINGLE_EQUALS, "$1==$2");
  return mistakeIn(repaired) === undefined ? { why, repaired } : { why };
}

function mistakeIn(text: string): string | undefined {
  if (text.search(ATTRIBUTES) >= 0) return "reads attributes:, where attribute: belongs";
  if (text.search(SINGLE_EQUALS) >= 0) return "compares with one equals sign, where two belong";
  // A regular expression may hold brackets of its own.
  if (/=~|!~|\b(?:not_)?matches\b/.test(text)) return undefined;
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
  ] as const) {
    const [opened, closed] = [text.split(open).length - 1, text.split(close).length - 1];
    if (opened !== closed) return `opens ${opened} and closes ${closed} of the brackets ${open}${close}`;
  }
  return undefined;
}

/** A subject that begins with a word the language does not have. */
const ATTRIBUTES = /\battributes:(?=[\w.-])/g;

/** A subject with a lone equals sign behind it; the groups are what stands around the sign. */
const SUBJECT = String.raw`(?:attribute:[\w./-]+|agentConnected|agentVersion|ec2InstanceId|registeredAt|runningTasksCount|task:group)`;
const SINGLE_EQUALS = new RegExp(
  String.raw`(^[(\s!]*${SUBJECT}\s*|\b(?:and|or|not)[(\s!]+${SUBJECT}\s*|(?:&&|\|\|)[(\s!]*${SUBJECT}\s*)=(?![=~])(.|$)`,
  "gi",
);
