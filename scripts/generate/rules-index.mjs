import { readdir } from "node:fs/promises";

const FOLDER = "server/src/core/rules";

/** What several rules share; it has no rule of its own. */
const SHARED = "shared";

/** The ids of all rules, sorted. They are the names of the folders. */
export async function ruleIds() {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== SHARED)
    .map((entry) => entry.name)
    .sort();
}

/** The module that lists every rule. It is the only such list. */
export async function rulesIndex() {
  const ids = await ruleIds();
  const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return [
    "// Generated from the folders beside this file by `npm run generate`. Do not edit.",
    ...ids.map((id) => `export { default as ${nameOf(id)} } from "./${id}/rule";`),
    "",
  ].join("\n");
}
