import { readStrings } from "./strings.mjs";

/** The German of the manifest in the order of the English, without what the English no longer has. */
export async function german() {
  const english = await readStrings("package.nls.json");
  const translated = await readStrings("package.nls.de.json");
  const keys = Object.keys(english).filter((key) => translated[key] !== undefined);
  return `${JSON.stringify(Object.fromEntries(keys.map((key) => [key, translated[key]])), undefined, 2)}\n`;
}

/** A sentence for each text of the manifest that has no German yet. */
export async function missingGerman() {
  const english = await readStrings("package.nls.json");
  const translated = await readStrings("package.nls.de.json");
  return Object.entries(english)
    .filter(([key]) => !translated[key])
    .map(([key, text]) => `package.nls.de.json has no German for "${key}": ${JSON.stringify(text)}`);
}
