import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { rules } from "../../../server/src/core/rules";
import { readCases } from "../../harness/cases";
import { corpusFiles } from "../../harness/corpus";
import { caseFile } from "../../harness/rule-files";

const ROOT = join(import.meta.dirname, "../../..");
const EXAMPLES = join(ROOT, "examples");

/** A text with a name that is the same on every machine. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * The compared texts: the real files next to the repository, if they exist, the examples, and every document in the
 * cases of every rule.
 */
export async function documents(): Promise<readonly NamedText[]> {
  const real = corpusFiles("taskdefs").map(({ path, text }) => ({ name: path, text }));
  return [...real, ...(await exampleFiles()), ...ruleCases()];
}

async function exampleFiles(): Promise<readonly NamedText[]> {
  const entries = await readdir(EXAMPLES, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    paths.sort().map(async (path) => ({
      name: relative(ROOT, path).replaceAll("\\", "/"),
      text: await readFile(path, "utf8"),
    })),
  );
}

function ruleCases(): readonly NamedText[] {
  return rules.flatMap(({ meta: { id } }) =>
    readCases(caseFile(id)).map(({ title, text }) => ({ name: `cases/${id}: ${title}`, text })),
  );
}
