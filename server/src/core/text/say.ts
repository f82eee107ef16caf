import { quoted, readable } from "./words";

/**
 * One of our sentences or phrases about a file, independent of language and format. It is made with {@link say}, so
 * that its fixed words can be translated and a value from the file always looks like one.
 */
export interface Said {
  /** The fixed words: one piece more than there are values. `{hostPort}` in a piece is a member of ECS. */
  readonly words: readonly string[];
  readonly values: readonly Sayable[];
  /** The text in English, without any marks. */
  toString(): string;
}

/** What a phrase can contain: a text from the file, which gets quotes; a number or a boolean; or another phrase. */
export type Sayable = string | number | boolean | Said | Word;

/** A word that is the same in every language, such as `awsvpc`, or the name of a member. */
interface Word {
  readonly word: string;
  readonly isName: boolean;
}

/** How a phrase is written for one reader. Every option may be omitted. */
export interface Wording {
  /** How the file spells a member of ECS; as ECS does if left out. */
  readonly nameOf?: (member: string) => string;
  /** The fixed words in another language, with `{0}` for the first value; `undefined` keeps the English ones. */
  readonly translate?: (words: string) => string | undefined;
}

/** A part of a text: our own words, a member of ECS, or a value from the file. */
export interface Piece {
  readonly kind: "words" | "name" | "value";
  readonly text: string;
}

/**
 * Makes a phrase: say`{hostPort} ${8080} differs from {containerPort} ${80}`. Texts get quotes, so use {@link word} for
 * a word that is not a value from the file, and {@link member} for the name of a member that is known only at run time.
 */
export function say(words: readonly string[], ...values: readonly Sayable[]): Said {
  return { words, values, toString: asEnglish };
}

/** A word that is the same in every language: a mode, a launch type, a unit. */
export function word(text: string): Said {
  return say(["", ""], { word: text, isName: false });
}

/** The name of a member, an option, or any other key in the file. */
export function member(name: string): Said {
  return say(["", ""], { word: name, isName: true });
}

/** Phrases as a sentence offers them: `a`, `a or b`, `a, b or c`. Empty if there are none. */
export function anyOf(values: readonly Sayable[]): Said {
  return listed(values, (first, last) => say`${first} or ${last}`);
}

/** Phrases as a sentence lists them: `a`, `a and b`, `a, b and c`. Empty if there are none. */
export function allOf(values: readonly Sayable[]): Said {
  return listed(values, (first, last) => say`${first} and ${last}`);
}

function listed(values: readonly Sayable[], join: (first: Said, last: Sayable) => Said): Said {
  const last = values.at(-1);
  if (last === undefined) return say``;
  if (values.length === 1) return say(["", ""], last);
  const first = values.slice(0, -1);
  return join(say(["", ...first.slice(1).map(() => ", "), ""], ...first), last);
}

/** The fixed words of a phrase with `{0}` for its first value, by which translations are found. */
export function templateOf({ words }: Said): string {
  return words.reduce((all, each, index) => `${all}{${index - 1}}${each}`);
}

/** The pieces of a text, for callers that format names and values themselves. */
export function piecesOf(said: Said, wording: Wording = {}): readonly Piece[] {
  const pieces: Piece[] = [];
  addPieces(pieces, said, wording);
  return pieces;
}

function addPieces(pieces: Piece[], said: Said, wording: Wording): void {
  const translated = wording.translate?.(templateOf(said));
  const template = translated === undefined ? said.words : translated.split(/\{\d+\}/);
  const order =
    translated === undefined ? undefined : [...translated.matchAll(/\{(\d+)\}/g)].map(([, at]) => Number(at));
  for (const [index, words] of template.entries()) {
    addWords(pieces, words, wording);
    const value = said.values[order?.[index] ?? index];
    if (index < template.length - 1 && value !== undefined) addValue(pieces, value, wording);
  }
}

function addWords(pieces: Piece[], words: string, { nameOf }: Wording): void {
  // Most words mention no member, and diagnostics have very many.
  const parts = words.includes("{") ? words.split(/(\{[^{}]+\})/) : [words];
  for (const part of parts) {
    if (part === "") continue;
    pieces.push(part.startsWith("{") ? namePiece(part.slice(1, -1), nameOf) : { kind: "words", text: part });
  }
}

function namePiece(name: string, nameOf: Wording["nameOf"]): Piece {
  return { kind: "name", text: nameOf?.(name) ?? name };
}

function addValue(pieces: Piece[], value: Sayable, wording: Wording): void {
  if (typeof value === "string") pieces.push({ kind: "value", text: quoted(value) });
  else if (typeof value !== "object") pieces.push({ kind: "value", text: String(value) });
  else if (!("word" in value)) addPieces(pieces, value, wording);
  else pieces.push(value.isName ? namePiece(value.word, wording.nameOf) : { kind: "name", text: value.word });
}

/** A phrase as plain text on one line with only visible characters. */
export function shown(said: Said, wording?: Wording): string {
  return plainText(piecesOf(said, wording));
}

function plainText(pieces: readonly Piece[]): string {
  return readable(pieces.map(({ text }) => text).join(""));
}

/** The pieces of a sentence: they begin with a capital, unless the first one is a name or a value. */
export function sentencePieces(said: Said, wording?: Wording): readonly Piece[] {
  const [first, ...others] = piecesOf(said, wording);
  if (first === undefined || first.kind !== "words") return first === undefined ? [] : [first, ...others];
  return [{ ...first, text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...others];
}

/** A sentence as plain text, see {@link sentencePieces} and {@link shown}. */
export function shownFirst(said: Said, wording?: Wording): string {
  return plainText(sentencePieces(said, wording));
}

function asEnglish(this: Said): string {
  return shown(this);
}
