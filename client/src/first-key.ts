/** Where a key can be inserted in a text, and what it needs around it. */
export interface KeyPlace {
  /** The start of what it replaces: the word or string at the cursor, or nothing. */
  readonly start: number;
  readonly end: number;
  /** Where a comma is missing before it; nothing if none is. */
  readonly commaBefore: number | undefined;
  /** Whether a comma must follow. */
  readonly commaAfter: boolean;
  /** Indentation to add so that it lines up with the other keys; empty if it does already or there are none. */
  readonly missing: string;
}

/** Keys that are rare in other JSON. */
const TELLING = ["family", "networkMode", "requiresCompatibilities", "executionRoleArn", "taskRoleArn"];

/** Other keys that may be next to them in a task definition. */
const OTHERS = ["$schema", "cpu", "memory", "runtimePlatform", "volumes", "ephemeralStorage", "tags", "pidMode"];

const TOKEN = /"(?:\\.|[^"\\\r\n])*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\],:]|[^\s{}[\],:"/]+|\//g;
const COMMENT = /^\/[/*]/;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Where `containerDefinitions` can be inserted in a file that has only other members of a task definition so far.
 *
 * @param named whether the file's name suggests a task definition, so that it needs no member yet
 * @returns nothing if the cursor is not at a key of the outermost object, and in all other JSON
 */
export function firstKeyPlace(text: string, offset: number, named: boolean): KeyPlace | undefined {
  const all = Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => {
    return { word, start: index, end: index + word.length };
  });
  const tokens = all.filter(({ word }) => !COMMENT.test(word));
  const isInComment = all.some(({ word, start, end }) => COMMENT.test(word) && start < offset && offset <= end);
  const place = isInComment || tokens[0]?.word !== "{" ? undefined : placeAmong(tokens, text, offset);
  if (place === undefined) return undefined;
  const keys = keysOf(tokens).filter(({ start }) => start !== place.start);
  const isOne = keys.some(({ key }) => TELLING.includes(key)) || (named && keys.length === 0);
  return isOne && keys.every(({ key }) => TELLING.includes(key) || OTHERS.includes(key)) ? place : undefined;
}

/** The place of a key in the outermost object at an offset; nothing if no key can be there. */
function placeAmong(tokens: readonly Token[], text: string, offset: number): KeyPlace | undefined {
  const at = tokens.findIndex(({ end, word }) => end > offset || (end === offset && isTyped(word)));
  const token = at < 0 ? undefined : tokens[at];
  const isInToken = token !== undefined && isTyped(token.word) && token.start < offset;
  const before = tokens.slice(0, at < 0 ? undefined : at);
  const last = before.at(-1);
  if (last === undefined || depthOf(before) !== 1) return undefined;
  const next = (isInToken ? tokens[at + 1] : token)?.word;
  const lacksComma = last.word !== "{" && last.word !== ",";
  // After a value a key must be on its own line.
  const start = isInToken ? token.start : offset;
  if (lacksComma && (last.word === ":" || !/[\r\n]/.test(text.slice(last.end, start)))) return undefined;
  if (isInToken && next === ":") return undefined;
  return {
    start,
    end: isInToken ? token.end : offset,
    commaBefore: lacksComma ? last.end : undefined,
    commaAfter: next?.startsWith('"') === true,
    missing: missingBefore(text, start),
  };
}

/**
 * The indentation that a line lacks, compared with the first key; empty if `start` is not at the beginning of a line.
 */
function missingBefore(text: string, start: number): string {
  const line = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, start))?.[1];
  const wanted = /\{[ \t]*\r?\n([ \t]*)\S/.exec(text.slice(0, start))?.[1] ?? "";
  return line !== undefined && wanted.startsWith(line) ? wanted.slice(line.length) : "";
}

/** The keys of the outermost object. */
function keysOf(tokens: readonly Token[]): readonly { readonly key: string; readonly start: number }[] {
  let depth = 0;
  return tokens.flatMap(({ word, start }, index) => {
    depth += stepOf(word);
    return depth === 1 && tokens[index + 1]?.word === ":" ? [{ key: word.replaceAll('"', ""), start }] : [];
  });
}

function depthOf(tokens: readonly Token[]): number {
  return tokens.reduce((depth, { word }) => depth + stepOf(word), 0);
}

function stepOf(word: string): number {
  if (word === "{" || word === "[") return 1;
  return word === "}" || word === "]" ? -1 : 0;
}

function isTyped(word: string): boolean {
  return /^["\w]/.test(word);
}
