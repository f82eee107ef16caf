import { nextMatch, pastQuoted } from "./past-quoted";
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
    offset = nextMatch(TOKEN, text, Math.max(end, offset + 1));
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

/** What a string, a comment or a placeholder begins with. */
const TOKEN = /["/${<%#@_]/g;

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
