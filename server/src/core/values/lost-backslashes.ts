import { type Said, say } from "../text/say";

/** What JSON reads a backslash and one of these letters as. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["\b", "b"],
  ["\f", "f"],
  ["\n", "n"],
  ["\r", "r"],
  ["\t", "t"],
]);

const NAMES: ReadonlyMap<string | undefined, Said> = new Map([
  ["b", say`a backspace`],
  ["f", say`a form feed`],
  ["n", say`a line break`],
  ["r", say`a carriage return`],
  ["t", say`a tab`],
]);

const CONTROLS = /[\b\f\n\r\t]/g;

/** A Windows path and nothing else; with spaces only after an upper-case drive letter. */
const WINDOWS_PATH = /^"?(?:[A-Z]:\\[^:*?<>|]+|[a-z]:\\[^:*?<>|\s]+)$/;

/**
 * The single backslashes before a letter in the source text of a string, without its quotes. Escapes that are never an
 * accident are skipped: of a backslash, a quote, a slash, or a character by its number.
 */
export function loneBackslashes(written: string): readonly number[] {
  return [...written.matchAll(/\\(?:[\\"/]|u[\da-fA-F]{4}|([\s\S]))/g)].flatMap(({ index, 1: letter }) =>
    letter === undefined ? [] : [index],
  );
}

/** The first control character that may be a lost backslash, with its name: `a form feed`. Nothing if there is none. */
export function controlIn(text: string): { readonly name: Said; readonly letter: string } | undefined {
  const letter = LETTERS.get(text[text.search(CONTROLS)] ?? "");
  const name = NAMES.get(letter);
  return letter === undefined || name === undefined ? undefined : { letter, name };
}

/** Whether a text is a Windows path once its backslashes are restored. */
export function isWindowsPath(text: string): boolean {
  return WINDOWS_PATH.test(text.replaceAll(CONTROLS, (character) => `\\${LETTERS.get(character)}`));
}
