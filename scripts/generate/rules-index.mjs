import { readdir } from "node:fs/promises";

const FOLDER = "server/src/core/rules";

/** The ids of all rules, sorted: the names of the folders. */
export async function ruleIds() {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The module that names every rule, and no other place does. */
export async function rulesIndex() {
  const ids = await ruleIds();
  const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const list = ids.map(nameOf).join(", ");
  const oneLine = `export const rules: readonly Rule[] = [${list}];`;
  const lines =
    oneLine.length <= 120
      ? [oneLine]
      : ["export const rules: readonly Rule[] = [", ...ids.map((id) => `  ${nameOf(id)},`), "];"];
  return [
    "// Generated from the folders beside this file by `npm run generate`. Do not edit.",
    'import type { Rule } from "../rule";',
    ...ids.map((id) => `import ${nameOf(id)} from "./${id}/rule";`),
    "",
    "/** Every rule, sorted by id. */",
    ...lines,
    "",
  ].join("\n");
}
