import type { TextRange } from "./text";

/**
 * Template statements that write nothing themselves: branches, loops and comments of Jinja, Terraform, ERB and EJS,
 * Go and Handlebars. The lengths are bounded so that no text takes quadratic time.
 */
const DIRECTIVES: readonly RegExp[] = [
  /\{%(?:(?!\{%)[\s\S]){0,500}?%\}/,
  /\{#(?:(?!\{#)[\s\S]){0,500}?#\}/,
  /%\{~?\s{0,10}(?:if|else|endif|for|endfor)\b(?:[^{}\r\n]|\{[^{}\r\n]{0,100}\}){0,500}\}/,
  /<%[-_]?\s{0,10}(?:if|else|elsif|end|unless|for|while|case|when|\}|#)(?:(?!<%)[\s\S]){0,500}?%>/,
  /<%(?!=)(?:(?!<%|%>)[\s\S]){0,500}?(?:\bdo(?:\s*\|[^|]{0,100}\|)?|\{)\s{0,10}[-_]?%>/,
  /\{\{[-~]?\s{0,10}(?:(?:if|else|end|range|with|block|define)\b|[#/]\w|["'],["']\s|\/\*)(?:(?!\{\{)[\s\S]){0,500}?\}\}/,
];

/** The same, to be made part of a larger expression. */
export const DIRECTIVE_SOURCE = DIRECTIVES.map((form) => form.source).join("|");

const HERE = new RegExp(DIRECTIVE_SOURCE, "y");
const NEXT = new RegExp(DIRECTIVE_SOURCE, "g");

/** What opens a block that a later directive closes. */
const OPENS =
  /^.{2}[-~_]?\s*(?:#?(?:if|for|range|with|unless|each|case|while|block|define)\b|.*(?:\bdo\b|\{\s*[-_]?%>$))/s;
const CLOSES = /^.{2}[-~_]?\s*(?:end|\/\w|\})/;

/** How far the end of a block may be away that stands in place of one value. */
const LONGEST_BLOCK = 2000;

/** Where the directive that starts at an offset ends; the offset itself if there is none. */
export function pastDirective(text: string, start: number): number {
  HERE.lastIndex = start;
  return start + (HERE.exec(text)?.[0].length ?? 0);
}

/**
 * Where the block ends that the directive from `start` to `end` opens: behind its closing directive. `end` itself
 * if it opens none, or none is closed nearby.
 */
export function pastBlock(text: string, start: number, end: number): number {
  if (!OPENS.test(text.slice(start, end))) return end;
  let depth = 1;
  NEXT.lastIndex = end;
  for (let match = NEXT.exec(text); match !== null && match.index - start < LONGEST_BLOCK; match = NEXT.exec(text)) {
    // An `else if` and an EJS `} else {` close one branch and open the next.
    const [directive] = match;
    if (/\bels(?:e|if|eif)\b/.test(directive)) continue;
    if (CLOSES.test(directive)) depth -= 1;
    else if (OPENS.test(directive)) depth += 1;
    if (depth === 0) return match.index + directive.length;
  }
  return end;
}

const CALL = /\$\{\s{0,10}[A-Za-z_][\w.]{0,100}\(/y;

/** The longest call that is looked through. */
const LONGEST_CALL = 5000;

/**
 * How many brackets deep a call is looked through. Where one call opens within another and none is closed, each is
 * looked through by itself, so this bounds how often a character is read.
 */
const DEEPEST_CALL = 50;

/**
 * Where a Terraform call such as `${jsonencode({ a = "}" })}` ends, over lines, brackets and strings; `start` if
 * there is none, or it is not closed.
 */
export function pastCall(text: string, start: number): number {
  CALL.lastIndex = start;
  const opening = CALL.exec(text)?.[0];
  if (opening === undefined) return start;
  let depth = 2;
  let inString = false;
  const last = Math.min(text.length, start + LONGEST_CALL);
  for (let offset = start + opening.length; offset < last; offset += 1) {
    const sign = text.charAt(offset);
    if (inString) {
      if (sign === "\\") offset += 1;
      else if (sign === '"') inString = false;
      else if (sign === "\n") return start;
    } else if (sign === '"') inString = true;
    else if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
    if (depth === 0) return sign === "}" ? offset + 1 : start;
    if (depth > DEEPEST_CALL) return start;
  }
  return start;
}

const SIGN = /\S/g;

/**
 * A text with its directives as white space. Between two values, or two members, without a comma the directive
 * becomes one: so stand the branches of an `else`.
 *
 * @param text in which the directives still stand, all else masked
 */
export function withoutDirectives(text: string, directives: readonly TextRange[]): string {
  const blank = replaced(text, directives, (directive) => directive.replace(/[^\r\n]/g, " "));
  const commas: number[] = [];
  let handled = 0;
  for (const { start } of directives) {
    if (start < handled) continue;
    SIGN.lastIndex = start;
    const next = SIGN.exec(blank)?.index ?? blank.length;
    handled = next;
    let before = start - 1;
    while (before >= 0 && /\s/.test(blank.charAt(before))) before -= 1;
    if (/["}\]\w]/.test(blank.charAt(before)) && /["{[\w-]/.test(blank.charAt(next))) commas.push(start);
  }
  return replaced(
    blank,
    commas.map((start) => ({ start, end: start + 1 })),
    () => ",",
  );
}

function replaced(text: string, ranges: readonly TextRange[], make: (piece: string) => string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(done, start), make(text.slice(start, end)));
    done = end;
  }
  return pieces.join("") + text.slice(done);
}
