import type { TextRange } from "./text";

/**
 * The ways in which templates write a value that only deployment knows. Order matters: longer openings first.
 * What each comes from: envsubst, Terraform and CloudFormation `${X}` and `$X`; Go, Jinja and ecspresso
 * `{{ x }}`; CodeDeploy `<X>`; Windows and Jenkins `%X%`; Octopus and Azure `#{X}`; `@@X@@` and `__X__` from
 * sed scripts; `$(X)` from Make and Azure. The lengths are bounded so that no text takes quadratic time.
 */
const FORMS: readonly RegExp[] = [
  /\{\{\{[^{}\r\n]{0,500}\}\}\}/,
  /\{\{(?:(?!\{\{)[\s\S]){0,500}?\}\}/,
  /\$\{(?:[^{}\r\n]|\{[^{}\r\n]{0,100}\}){0,500}\}/,
  /\$\([^()\r\n]{0,500}\)/,
  /\$[A-Za-z_]\w*/,
  /#\{[^{}\r\n]{0,500}\}#?/,
  /@@[\w.-]{1,100}@@/,
  /<%(?:(?!<%)[\s\S]){0,500}?%>/,
  /<[A-Za-z_][\w.: -]{0,100}>/,
  /%[A-Za-z_][\w.-]{0,100}%/,
  /__[A-Za-z0-9]\w{0,100}?__/,
];

const ANYWHERE = new RegExp(FORMS.map((form) => form.source).join("|"));
const HERE = new RegExp(FORMS.map((form) => form.source).join("|"), "y");

/** A character that belongs to the placeholder which it touches, as in `80${SUFFIX}`. */
const TOUCHING = /[\w.-]/;

/** Whether a string holds a template placeholder, so that its final value can't be known from the file. */
export function hasPlaceholder(value: string): boolean {
  return ANYWHERE.test(value);
}

/** A text in which each placeholder outside of strings is replaced by a JSON string of the same length. */
export interface MaskedText {
  /** Parsable where the original was not; every offset means the same place in both. */
  readonly text: string;
  /** Where a placeholder was replaced, in order. */
  readonly ranges: readonly TextRange[];
}

/**
 * Makes a template readable as JSON: `"hostPort": {{ env "PORT" }}` becomes `"hostPort": "              "`.
 *
 * Only placeholders outside of strings and comments are touched, since inside a string they are JSON already.
 * What stands directly beside a placeholder (`${A}.${B}`, `80${B}`) belongs to it.
 */
export function maskPlaceholders(text: string): MaskedText {
  const ranges: TextRange[] = [];
  let offset = 0;
  while (offset < text.length) {
    const passed = pastQuoted(text, offset);
    const end = passed === offset ? placeholderRun(text, offset) : passed;
    if (passed === offset && end - offset >= 2) {
      let start = offset;
      while (start > (ranges.at(-1)?.end ?? 0) && TOUCHING.test(text.charAt(start - 1))) start -= 1;
      ranges.push({ start, end });
    }
    offset = nextToken(text, Math.max(end, offset + 1));
  }
  if (ranges.length === 0) return { text, ranges };
  let masked = "";
  let done = 0;
  for (const { start, end } of ranges) {
    masked += `${text.slice(done, start)}"${" ".repeat(end - start - 2)}"`;
    done = end;
  }
  return { text: masked + text.slice(done), ranges };
}

const TOKEN = /["/${<%#@_]/g;
const STRING_STOP = /["\\\r\n]/g;
const LINE_END = /[\r\n]/g;

/** Where the next string, comment or placeholder may start, at or after an offset. */
function nextToken(text: string, from: number): number {
  return find(TOKEN, text, from);
}

/**
 * Where the string or comment that starts at `start` ends; `start` if there is none. Goes from one stop to the
 * next: one regular expression for a whole string would run out of stack on a string of several megabytes.
 */
function pastQuoted(text: string, start: number): number {
  if (text.startsWith("//", start)) return find(LINE_END, text, start);
  if (text.startsWith("/*", start)) {
    const close = text.indexOf("*/", start + 2);
    return close === -1 ? text.length : close + 2;
  }
  if (text[start] !== '"') return start;
  for (let offset = start + 1; ; ) {
    const stop = find(STRING_STOP, text, offset);
    if (text[stop] !== "\\") return text[stop] === '"' ? stop + 1 : stop;
    // A backslash takes the character after it along, but never a line end.
    offset = /[\r\n]/.test(text[stop + 1] ?? "") ? stop + 1 : stop + 2;
  }
}

/** Where a global expression matches at or after an offset, or the length of the text. */
function find(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.exec(text)?.index ?? text.length;
}

/** Where the placeholder that starts at `start` ends, with whatever touches it; `start` if there is none. */
function placeholderRun(text: string, start: number): number {
  let end = start;
  for (;;) {
    HERE.lastIndex = end;
    const match = HERE.exec(text);
    if (match !== null) end += match[0].length;
    else if (end > start && TOUCHING.test(text.charAt(end))) end += 1;
    else return end;
  }
}
