import { nextMatch, pastQuoted } from "./past-quoted";
import { DIRECTIVE_SOURCE, pastBlock, pastCall, pastDirective, withoutDirectives } from "./template-directives";
import type { TextRange } from "./text";

/**
 * The ways in which templates write a value that is known only at deployment. Order matters: longer openings first.
 * Sources: `${X}` and `$X` from envsubst, Terraform and CloudFormation; `{{ x }}` from Go, Jinja and ecspresso; `<X>`
 * from CodeDeploy; `%X%` from Windows and Jenkins; `#{X}` from Octopus and Azure; `@@X@@` and `__X__` from sed scripts;
 * `$(X)` from Make and Azure. The lengths are bounded so that no text takes quadratic time.
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

const ANYWHERE = new RegExp([...FORMS.map((form) => form.source), DIRECTIVE_SOURCE].join("|"));
const HERE = new RegExp(FORMS.map((form) => form.source).join("|"), "y");

/** What every placeholder and directive contains, to quickly rule out the many texts without any. */
const SIGN = /[${<%#@]|__/;

/** A character that belongs to the placeholder next to it, as in `80${SUFFIX}`. */
const TOUCHING = /[\w.-]/;

/** Whether a string contains a template placeholder, so that the file does not show its final value. */
export function hasPlaceholder(value: string): boolean {
  return SIGN.test(value) && ANYWHERE.test(value);
}

/**
 * Like {@link hasPlaceholder}, for texts that people invent, such as passwords: in `pa$w0rd` the `$` is an ordinary
 * character. After a space or a separator of addresses, `$NAME` is still a placeholder.
 */
export function hasPlaceholderOutsideWords(value: string): boolean {
  return hasPlaceholder(value) && hasPlaceholder(value.replaceAll(WORD_DOLLAR, " "));
}

/** A `$` before a letter and after a character of the same word. */
const WORD_DOLLAR = /(?<=[^\s/:=,;@?&|.'"([{<>-])\$(?=[A-Za-z_])/g;

/** The first template placeholder in a string, or nothing. */
export function placeholderIn(value: string): string | undefined {
  return ANYWHERE.exec(value)?.[0];
}

/** A text with each placeholder outside of strings replaced by a JSON string of the same length. */
export interface MaskedText {
  /** The masked text. Every offset means the same place as in the original. */
  readonly text: string;
  /** The replaced placeholders, in order. */
  readonly ranges: readonly TextRange[];
  /** The branches, loops and comments of the template, in order. White space replaces them, and at most one comma. */
  readonly directives: readonly TextRange[];
}

/** A piece of a template outside of strings and comments. It writes a value or nothing. */
interface TemplatePiece extends TextRange {
  readonly isValue: boolean;
}

/**
 * Makes a template readable as JSON: `"hostPort": {{ env "PORT" }}` becomes `"hostPort": "              "`.
 *
 * Only placeholders outside of strings and comments are replaced, because inside a string they are valid JSON. Text
 * directly next to a placeholder (`${A}.${B}`, `80${B}`) belongs to it. Branches and loops become white space, so that
 * everything they may write is there at once. A branch or loop in place of a value is replaced as a whole.
 */
export function maskPlaceholders(text: string): MaskedText {
  const pieces = piecesOf(text);
  const ranges = pieces.filter(({ isValue }) => isValue).map(rangeOf);
  const directives = pieces.filter(({ isValue }) => !isValue).map(rangeOf);
  if (pieces.length === 0) return { text, ranges, directives };
  let masked = "";
  let done = 0;
  for (const { start, end } of ranges) {
    masked += `${text.slice(done, start)}"${" ".repeat(end - start - 2)}"`;
    done = end;
  }
  masked += text.slice(done);
  return { text: directives.length === 0 ? masked : withoutDirectives(masked, directives), ranges, directives };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

function piecesOf(text: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let offset = 0;
  while (offset < text.length) {
    const passed = pastQuoted(text, offset);
    let end = passed;
    if (passed === offset) {
      const piece = pieceAt(text, offset, pieces.at(-1)?.end ?? 0);
      if (piece !== undefined) pieces.push(piece);
      end = piece?.end ?? offset;
    }
    offset = nextMatch(TOKEN, text, Math.max(end, offset + 1));
  }
  return pieces;
}

/** The piece at an offset, with the text that touches it, from `free` on; nothing if there is none. */
function pieceAt(text: string, offset: number, free: number): TemplatePiece | undefined {
  const directive = pastDirective(text, offset);
  if (directive > offset) {
    let before = offset - 1;
    while (before >= free && /\s/.test(text.charAt(before))) before -= 1;
    if (text.charAt(before) !== ":") return { start: offset, end: directive, isValue: false };
    const block = pastBlock(text, offset, directive);
    return { start: offset, end: placeholderRun(text, block), isValue: true };
  }
  const end = placeholderRun(text, offset);
  if (end - offset < 2) return undefined;
  let start = offset;
  while (start > free && TOUCHING.test(text.charAt(start - 1))) start -= 1;
  return { start, end, isValue: true };
}

/** The first characters of strings, comments and placeholders. */
const TOKEN = /["/${<%#@_]/g;

/** The end of the placeholder that starts at `start`, including what touches it; `start` if there is none. */
function placeholderRun(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = pastCall(text, end);
    HERE.lastIndex = end;
    const match = HERE.exec(text);
    if (match !== null) end += match[0].length;
    else if (end > start && TOUCHING.test(text.charAt(end))) end += 1;
    else return end;
  }
}
