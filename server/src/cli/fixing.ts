import { constants } from "node:fs";
import { access } from "node:fs/promises";
import type { AnalyzeOptions } from "../core/analyze";
import { fixAll } from "../core/fix-all";
import { parse } from "../core/syntax/syntax";
import { type Encoding, encode } from "./encoding";
import { isRepairable } from "./lint-text";
import { fileError } from "./problem";

/** What the safe fixes make of a text. */
export interface FixedText {
  readonly text: string;
  /** How many findings were repaired. */
  readonly repairs: number;
  /** Why the text was left as it was; nothing where it was not. */
  readonly refused?: string;
}

/** Makes all safe fixes, or none where the result would be no JSON any more. */
export function fixText(text: string, options: AnalyzeOptions): FixedText {
  const fixed = fixAll(text, options);
  if (fixed.text === text || isRepairable(parse(fixed.text)))
    return { text: fixed.text, repairs: fixed.repaired.length };
  const rules = [...new Set(fixed.repaired)].join(", ");
  return { text, repairs: 0, refused: `The fixes would break the file, so none was made (${rules}).` };
}

/**
 * Replaces a file in one step, so that nobody ever sees half of it. Keeps its permissions and goes through
 * symbolic links. Returns why it can't be done, as a sentence, or nothing.
 */
export async function replaceFile(path: string, text: string, encoding: Encoding): Promise<string | undefined> {
  try {
    // Replacing needs the right to write in the folder only, but a file that is read-only is so for a reason.
    await access(path, constants.W_OK);
    const { default: writeFileAtomic } = await import("write-file-atomic");
    await writeFileAtomic(path, Buffer.from(encode(text, encoding)));
    return undefined;
  } catch (error) {
    return `It can't be written. ${fileError(error)}`;
  }
}

/**
 * What fixing changes, as a diff that `git apply` and `patch -p1` take. An absolute path loses its first slash, so
 * that it is to be applied in the outermost folder.
 */
export async function diffOf(path: string, before: string, after: string, encoding: Encoding): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const name = path.replace(/^\//, "");
  const mark = encoding === "utf-8" ? "" : "\uFEFF";
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const diff = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    mark + before,
    mark + after,
    undefined,
    undefined,
    options,
  );
  // A tab ends a name with blanks in it, as git writes it; without it `patch` takes the first word.
  return name.includes(" ") ? diff.replace(/^--- .*\n\+\+\+ .*$/m, (head) => `${head.replace("\n", "\t\n")}\t`) : diff;
}
