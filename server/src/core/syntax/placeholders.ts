import { nextMatch, pastQuoted } from "./past-quoted";
import { DIRECTIVE_SOURCE, pastBlock, pastCall, pastDirective, withoutDirectives } from "./template-directives";
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

const ANYWHERE = new RegExp([...FORMS.map((form) => form.source), DIRECTIVE_SOURCE].join("|"));
const HERE = new RegExp(FORMS.map((form) => form.source).join("|"), "y");

/** What every placeholder and every directive holds, to tell at a glance the many texts that have none. */
const SIGN = /[${<%#@]|__/;

/** A character that belongs to the placeholder which it touches, as in `80${SUFFIX}`. */
const TOUCHING = /[\w.-]/;

/** Whether a string holds a template placeholder, so that its final value can't be known from the file. */
export function hasPlaceholder(value: string): boolean {
  return SIGN.test(value) && ANYWHERE.test(value);
}

/**
 * As {@link hasPlaceholder}, for texts that people make up, such as passwords: in `pa$w0rd` the `$` is a sign like
 * others. Behind a space or a sign that parts the pieces of an address, `$NAME` stays a placeholder.
 */
export function hasPlaceholderOutsideWords(value: string): boolean {
  return hasPlaceholder(value) && hasPlaceholder(value.replaceAll(WORD_DOLLAR, " "));
}

/** A `$` with a letter behind it, and something in front of it that belongs to the same word. */
const WORD_DOLLAR = /(?<=[^\s/:=,;@?&|.'"([{<>-])\$(?=[A-Za-z_])/g;

/** The first template placeholder in a string, or nothing. */
export function placeholderIn(value: string): string | undefined {
  return ANYWHERE.exec(value)?.[0];
}

/** A text in which each placeholder outside of strings is replaced by a JSON string of the same length. */
export interface MaskedText {
  /** Parsable where the original was not; every offset means the same place in both. */
  readonly text: string;
  /** Where a placeholder was replaced, in order. */
  readonly ranges: readonly TextRange[];
  /** Where white space, and at most a comma, stands for a branch, a loop or a comment of the template, in order. */
  readonly directives: readonly TextRange[];
}

/** A piece of a template outside of strings and comments: one that writes a value, or one that writes nothing. */
interface TemplatePiece extends TextRange {
  readonly isValue: boolean;
}

/**
 * Makes a template readable as JSON: `"hostPort": {{ env "PORT" }}` becomes `"hostPort": "              "`.
 *
 * Only placeholders outside of strings and comments are touched, since inside a string they are JSON already.
 * What stands directly beside a placeholder (`${A}.${B}`, `80${B}`) belongs to it. Branches and loops become white
 * space, so that all that they may write is there at once; where one stands for a value, the whole of it does.
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

/** The piece at an offset, with what touches it from `free` on; nothing if there is none. */
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

/** What a string, a comment or a placeholder begins with. */
const TOKEN = /["/${<%#@_]/g;

/** Where the placeholder that starts at `start` ends, with whatever touches it; `start` if there is none. */
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
