/** A part of a text, by its offsets in characters. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** What JavaScript, Go and its templates print for a missing value. */
const ALWAYS =
  /\[object Object\]|<no value>|%!\w\((?:<nil>|MISSING)\)|<nil>|(?<![A-Za-z0-9])(?:undefined(?!-behavio)|NaN)(?![A-Za-z0-9])/;

/** What others print, which may be an ordinary word: only as a whole part of a name, and not in `/dev/null`. */
const WORD = /(?<=^|[:/@])(?<!\/dev\/)(?:null|None|nil)(?=$|[:/.])|(?<=\.)(?:null|None|nil)(?=\.)/;
const TAG_OR_REGISTRY = /(?<=:)(?:null|None|nil)$|^(?:null|None|nil)(?=\.)|(?<=\.ecr\.)(?:null|None|nil)(?=\.)/;
const ROLE = /^arn:[^:/]*:iam:/;

/** Whether a text has a mark in angle brackets that a template printed for a missing value. */
export function isPrintedNothing(text: string): boolean {
  return /<no value>|<nil>/.test(text);
}

/** Whether a text is only what a program prints for a missing value: `None`, but not `none`. */
export function isUnfilled(text: string): boolean {
  return /^(?:None|[Nn]ull|NULL|nil|undefined|NaN|<nil>|<no value>|\[object Object\])$/.test(text);
}

/** Whether {@link unfilledPart} may find anything in a text; a fast check. */
export function mayBeUnfilled(text: string): boolean {
  return MAY_BE_UNFILLED.test(text);
}

const MAY_BE_UNFILLED = /undefined|NaN|null|None|nil|no value|object|%!|\/\//;

/**
 * The first part of a text that a program failed to fill in: a word such as `undefined`, or an empty level in the ARN
 * of an IAM role. `undefined` if there is none.
 *
 * @param use the use of the text; in file paths and image repositories, fewer words count
 */
export function unfilledPart(text: string, use: "name" | "image" | "path"): TextPart | undefined {
  const word = use === "name" ? WORD : TAG_OR_REGISTRY;
  const match = ALWAYS.exec(text) ?? (use === "path" ? null : word.exec(text));
  if (match !== null) return { start: match.index, end: match.index + match[0].length };
  const slashes = use === "name" && ROLE.test(text) ? text.indexOf("//") : -1;
  return slashes === -1 ? undefined : { start: slashes, end: slashes + 2 };
}
