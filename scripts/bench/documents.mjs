import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const CORPUS = join(ROOT, "../shared/corpus/taskdefs");
const RULES = join(ROOT, "server/src/core/rules");

/** The edits change the last digit of the last occurrence of this. */
export const EDITED = '"hostPort": 8440';

/** A document of about 60 KB: ten containers, each with many environment variables. */
export const LARGE = document("large", 10, 69);

/** A document of about 2 KB: one container. */
export const SMALL = document("small", 1, 20);

/** A document with a mistake in each container for this server, and one in the last container for a JSON schema. */
function document(name, containers, variables) {
  const task = {
    family: "bench",
    networkMode: "awsvpc",
    cpu: "256",
    memory: "512",
    containerDefinitions: Array.from({ length: containers }, (_, index) => container(`container-${index}`, variables)),
  };
  task.containerDefinitions.at(-1).privileged = "no";
  const text = `${JSON.stringify(task, undefined, 2)}\n`;
  return { name, uri: `file:///bench/${name}.json`, text };
}

function container(name, variables) {
  return {
    name,
    image: "nginx:1.27",
    essential: true,
    memory: 512,
    environment: Array.from({ length: variables }, (_, index) => ({
      name: `VARIABLE_${index}`,
      value: `value ${index}`,
    })),
    portMappings: [{ containerPort: 443, hostPort: 8440 }],
  };
}

/** The position `index` characters after the start of the last `place` in a text. */
export function positionIn(text, place, index) {
  const lines = text.slice(0, text.lastIndexOf(place) + index).split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

/**
 * The texts of the real files next to the repository. Without them, larger cases of the rules and the examples are used
 * instead, and the name says so.
 *
 * @param {number} [most] how many are needed; they are spread evenly over all files
 */
export function corpus(most = Number.POSITIVE_INFINITY) {
  const real = realTexts();
  const texts = real ?? standInTexts();
  const step = Math.max(1, texts.length / most);
  const chosen = Array.from({ length: Math.min(most, texts.length) }, (_, index) => texts[Math.floor(index * step)]);
  const name = real === undefined ? "cases and examples, since the corpus is not here" : "files of the corpus";
  return { name, texts: chosen };
}

function realTexts() {
  try {
    return readdirSync(CORPUS).map((name) => readFileSync(join(CORPUS, name), "utf8"));
  } catch {
    return undefined;
  }
}

function standInTexts() {
  const examples = ["examples/broken", "examples/good"].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => readFileSync(join(ROOT, folder, name), "utf8")),
  );
  const cases = readdirSync(RULES, { withFileTypes: true })
    .filter((entry) => existsSync(join(RULES, entry.name, "cases.jsonc")))
    .flatMap(({ name }) => readFileSync(join(RULES, name, "cases.jsonc"), "utf8").split(/^(?=\/\/ case: )/m))
    // In a case, comments at the start of a line are expectations. Like most real files, the texts used have no
    // mistakes.
    .filter((text) => !/^\/\/ *\^/m.test(text))
    .map((text) => text.replaceAll(/^\/\/.*\n/gm, ""));
  return [...examples, ...cases.filter((text) => text.length > SHORTEST)];
}

/** Most cases are only a few lines long, unlike real files. In characters. */
const SHORTEST = 600;
