import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { readCases } from "../../harness/cases";
import { corpusFiles } from "../../harness/corpus";

const ROOT = join(import.meta.dirname, "../../..");
const EXAMPLES = join(ROOT, "examples");
const RULES = join(ROOT, "server/src/core/rules");

/** A text with a name that is the same on every machine. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * What is compared: the real files beside the repository, as far as they are there, the examples, and every document
 * of every rule's cases.
 */
export async function documents(): Promise<readonly NamedText[]> {
  const real = corpusFiles("taskdefs").map(({ path, text }) => ({ name: path, text }));
  return [...real, ...(await exampleFiles()), ...(await ruleCases())];
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

async function ruleCases(): Promise<readonly NamedText[]> {
  const folders = (await readdir(RULES, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = await Promise.all(
    folders.map(async ({ name }) => ({ id: name, file: await readFile(join(RULES, name, "cases.jsonc"), "utf8") })),
  );
  return files
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, file }) => readCases(file).map(({ title, text }) => ({ name: `cases/${id}: ${title}`, text })));
}
