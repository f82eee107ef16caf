import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCore } from "../load-core.mjs";

const CORPUS = "../shared/corpus/taskdefs";
const EXAMPLES = "examples";
const RULES = "server/src/core/rules";

/**
 * What is compared: the real files beside the repository, as far as they are there, the examples, and every document
 * of every rule's cases.
 *
 * @returns {Promise<readonly { name: string, text: string }[]>} names are the same on every machine
 */
export async function documents() {
  const [real, examples, cases] = await Promise.all([realFiles(), exampleFiles(), ruleCases()]);
  return [...real, ...examples, ...cases];
}

async function realFiles() {
  const names = await readdir(CORPUS).catch(() => []);
  return Promise.all(
    names.sort().map(async (name) => ({ name: `taskdefs/${name}`, text: decode(await readFile(join(CORPUS, name))) })),
  );
}

async function exampleFiles() {
  const entries = await readdir(EXAMPLES, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    paths.sort().map(async (path) => ({ name: path.replaceAll("\\", "/"), text: await readFile(path, "utf8") })),
  );
}

async function ruleCases() {
  const { readCases } = await loadCore("test/harness/cases.ts");
  const folders = (await readdir(RULES, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const files = await Promise.all(
    folders.map(async ({ name }) => ({ id: name, file: await readFile(join(RULES, name, "cases.jsonc"), "utf8") })),
  );
  return files
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, file }) => readCases(file).map(({ title, text }) => ({ name: `cases/${id}: ${title}`, text })));
}

function decode(bytes) {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le") : bytes.toString("utf8");
}
