/** What JSON makes of a backslash and one of these letters. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["\b", "b"],
  ["\f", "f"],
  ["\n", "n"],
  ["\r", "r"],
  ["\t", "t"],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  ["b", "backspace"],
  ["f", "form feed"],
  ["n", "line break"],
  ["r", "carriage return"],
  ["t", "tab"],
]);

const CONTROLS = /[\b\f\n\r\t]/g;

/** A Windows path and nothing else; one with spaces only behind a drive in upper case, as people write them. */
const WINDOWS_PATH = /^"?(?:[A-Z]:\\[^:*?<>|]+|[a-z]:\\[^:*?<>|\s]+)$/;

/**
 * Where a single backslash stands in front of a letter in what is written between the quotes of a string. Escapes that
 * nobody writes by accident are passed over: of a backslash, a quote, a slash, or a character by its number.
 */
export function loneBackslashes(written: string): readonly number[] {
  return [...written.matchAll(/\\(?:[\\"/]|u[\da-fA-F]{4}|([\s\S]))/g)].flatMap(({ index, 1: letter }) =>
    letter === undefined ? [] : [index],
  );
}

/** What JSON made of the backslashes, as messages name it: `form feed`. Nothing where it made none. */
export function controlIn(text: string): { readonly name: string; readonly letter: string } | undefined {
  const letter = LETTERS.get(text[text.search(CONTROLS)] ?? "");
  return letter === undefined ? undefined : { letter, name: NAMES.get(letter) ?? "" };
}

/** Whether a text is a Windows path once its backslashes are there again. */
export function isWindowsPath(text: string): boolean {
  return WINDOWS_PATH.test(text.replaceAll(CONTROLS, (character) => `\\${LETTERS.get(character)}`));
}
