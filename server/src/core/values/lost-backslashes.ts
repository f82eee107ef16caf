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
 * What is written between the quotes of a string, with two backslashes wherever one stands in front of a letter. Escapes
 * that nobody writes by accident stay: of a backslash, a quote, a slash, or a character by its number.
 */
export function withBackslashesDoubled(written: string): string {
  return written.replaceAll(/\\(?:[\\"/]|u[\da-fA-F]{4}|([\s\S]))/g, (sign, letter) =>
    letter === undefined ? sign : `\\${sign}`,
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
