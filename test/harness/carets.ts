import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectFile } from "./expected-file";

/** Marks the cursor in a document of a caret file. */
const CARET = "‸";

/** The start of each line of an answer in a caret file. */
const ANSWER = "// => ";

/** One document of a caret file. */
export interface CaretCase {
  readonly title: string;
  /** Without the caret. */
  readonly text: string;
  /** The offset of the caret; 0 if there is none. */
  readonly offset: number;
}

/**
 * Runs a feature on every document of `test/carets/<name>.jsonc` and compares its answers, line by line, with those
 * below the documents. With `UPDATE=1` in the environment it writes the answers instead.
 */
export async function expectCarets(
  name: string,
  ask: (document: CaretCase) => string | Promise<string>,
): Promise<readonly CaretCase[]> {
  const path = join(import.meta.dirname, `../carets/${name}.jsonc`);
  const cases = readCaretCases(readFileSync(path, "utf8"));
  const parts = await Promise.all(
    cases.map(async (document) => {
      const { title, marked } = document;
      const answer = (await ask(document)) || "nothing";
      const lines = answer.split("\n").map((line) => `${ANSWER}${line}`.trimEnd());
      return [`// case: ${title}`, marked, ...lines, ""].join("\n");
    }),
  );
  expectFile(path, parts.join("\n"));
  return cases;
}

function readCaretCases(file: string): readonly (CaretCase & { readonly marked: string })[] {
  return file
    .split(/^(?=\/\/ case: )/m)
    .filter((part) => part.startsWith("// case: "))
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const marked = lines
        .filter((line) => !line.startsWith(ANSWER.trimEnd()))
        .join("\n")
        .trimEnd();
      const caret = marked.indexOf(CARET);
      return {
        title: head.slice("// case: ".length).trim(),
        marked,
        text: marked.replace(CARET, ""),
        offset: Math.max(0, caret),
      };
    });
}
