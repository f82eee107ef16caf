import type { TextRange } from "./text";

/**
 * Template statements that write nothing themselves: branches, loops and comments of Jinja, Terraform, ERB, EJS, Go and
 * Handlebars. The lengths are bounded so that no text takes quadratic time.
 */
const DIRECTIVES: readonly RegExp[] = [
  /\{%(?:(?!\{%)[\s\S]){0,500}?%\}/,
  /\{#(?:(?!\{#)[\s\S]){0,500}?#\}/,
  /%\{~?\s{0,10}(?:if|else|endif|for|endfor)\b(?:[^{}\r\n]|\{[^{}\r\n]{0,100}\}){0,500}\}/,
  /<%[-_]?\s{0,10}(?:if|else|elsif|end|unless|for|while|case|when|\}|#)(?:(?!<%)[\s\S]){0,500}?%>/,
  /<%(?!=)(?:(?!<%|%>)[\s\S]){0,500}?(?:\bdo(?:\s*\|[^|]{0,100}\|)?|\{)\s{0,10}[-_]?%>/,
  /\{\{[-~]?\s{0,10}(?:(?:if|else|end|range|with|block|define)\b|[#/]\w|["'],["']\s|\/\*)(?:(?!\{\{)[\s\S]){0,500}?\}\}/,
];

/** The same, as part of a larger expression. */
export const DIRECTIVE_SOURCE = DIRECTIVES.map((form) => form.source).join("|");

const HERE = new RegExp(DIRECTIVE_SOURCE, "y");
const NEXT = new RegExp(DIRECTIVE_SOURCE, "g");

/** Directives that open a block, which a later one closes. */
const OPENS =
  /^.{2}[-~_]?\s*(?:#?(?:if|for|range|with|unless|each|case|while|block|define)\b|.*(?:\bdo\b|\{\s*[-_]?%>$))/s;
const CLOSES = /^.{2}[-~_]?\s*(?:end|\/\w|\})/;

/** The longest block that is recognized in place of a value. */
const LONGEST_BLOCK = 2000;

/** The end of the directive that starts at an offset; the offset itself if there is none. */
export function pastDirective(text: string, start: number): number {
  HERE.lastIndex = start;
  return start + (HERE.exec(text)?.[0].length ?? 0);
}

/**
 * The end of the block that the directive from `start` to `end` opens, including its closing directive. `end` if it
 * opens none, or if none is closed nearby.
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

/** The longest call that is recognized. */
const LONGEST_CALL = 5000;

/**
 * The maximum depth of brackets in a call. Calls that open within each other and are not closed are each searched
 * again, so this bounds how often a character is read.
 */
const DEEPEST_CALL = 50;

/**
 * The end of a Terraform call such as `${jsonencode({ a = "}" })}`, including lines, brackets and strings; `start` if
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
 * Replaces directives by white space. Between two values or members without a comma, such as the branches of an `else`,
 * it adds one.
 *
 * @param text the text with its directives, and everything else masked
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
