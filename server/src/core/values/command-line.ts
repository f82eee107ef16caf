import { type Said, word } from "../text/say";
import { shortened } from "../text/words";

/** Characters outside of quotes that make a shell do more than split a line at its spaces. */
const SHELL_SIGNS = /[|&;<>()$`\\*?~#[\]{}!\r\n]/;

/** Characters that a shell interprets even within double quotes. */
const SIGNS_IN_QUOTES = /[$`\\!]/;

/**
 * The words of a command line without their quotes, as a shell passes them to the program.
 *
 * @returns `undefined` if only a shell can run the line: it joins programs, redirects, or expands variables or files
 */
export function wordsOfLine(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let current: string | undefined;
  for (const [piece] of line.matchAll(/"[^"]*"|'[^']*'|\s+|[^\s"']+|["']/g)) {
    if (piece.trim() === "") {
      if (current !== undefined) words.push(current);
      current = undefined;
    } else if (/^(["']).*\1$/s.test(piece) && piece.length > 1) {
      if (piece.startsWith('"') && SIGNS_IN_QUOTES.test(piece)) return undefined;
      current = (current ?? "") + piece.slice(1, -1);
    } else {
      if (SHELL_SIGNS.test(piece) || /^["']$/.test(piece)) return undefined;
      current = (current ?? "") + piece;
    }
  }
  if (current !== undefined) words.push(current);
  // Setting a variable for one program only needs a shell too.
  return words[0] === undefined || /^\w+=/.test(words[0]) ? undefined : words;
}

/** Whether a text looks like a program with arguments: one line, a plain first word, and something after it. */
export function isCommandLine(text: string): boolean {
  return /^[\w./][\w./@+-]*[ \t]+\S/.test(text) && !/[\r\n]/.test(text);
}

/** The words with which a shell runs a line: `sh -c` on Linux, the default shell of Docker on Windows. */
export function shellCommand(line: string, windows: boolean): readonly string[] {
  return windows ? ["cmd", "/S", "/C", line] : ["sh", "-c", line];
}

/** Whether some words end with a shell that expects a line: `sh -c`, `cmd /S /C`, `powershell -Command`. */
export function asksForLine(words: readonly string[]): boolean {
  return words.length > 1 && /^(?:-[a-z]*c|\/c|-command)$/i.test(words.at(-1) ?? "");
}

/** Words of a command as a title shows them, on one line: `["npm", "start"]`. */
export function listText(words: readonly string[]): Said {
  return word(shortened(`[${words.map((each) => JSON.stringify(each)).join(", ")}]`));
}
