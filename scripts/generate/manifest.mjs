import { readFile } from "node:fs/promises";
import { settings } from "./settings.mjs";

/** The root package.json with its settings. Everything else in it is written by hand. */
export async function manifest() {
  const written = JSON.parse(await readFile("package.json", "utf8"));
  const { configuration } = await settings();
  return printed({ ...written, contributes: { ...written.contributes, configuration } });
}

/** package.nls.json: the texts that are written by hand, followed by those of rules and settings. */
export async function english() {
  const written = Object.entries(await readStrings("package.nls.json"));
  const { texts } = await settings();
  return printed({ ...Object.fromEntries(written.filter(([key]) => !GENERATED.test(key))), ...texts });
}

/** package.nls.de.json: written by hand, in the order of the English and without keys that English no longer has. */
export async function german() {
  const translated = await readStrings("package.nls.de.json");
  const keys = Object.keys(await readStrings("package.nls.json")).filter((key) => translated[key] !== undefined);
  return printed(Object.fromEntries(keys.map((key) => [key, translated[key]])));
}

/** A message for each text of package.nls.json that has no German yet. */
export async function missingGerman() {
  const translated = await readStrings("package.nls.de.json");
  return Object.entries(await readStrings("package.nls.json"))
    .filter(([key]) => !translated[key])
    .map(([key, text]) => `package.nls.de.json has no German for "${key}": ${JSON.stringify(text)}`);
}

/** The keys that come from the rules and the settings. */
const GENERATED = /^(rule|settings|severity)\./;

async function readStrings(path) {
  return JSON.parse(await readFile(path, "utf8"));
}

function printed(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
