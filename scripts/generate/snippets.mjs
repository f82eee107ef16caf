import { loadCore } from "../load-core.mjs";

/**
 * The snippets of VS Code for a file that is still empty, in which the language server sees no task definition yet.
 * All others come from its completion.
 */
export async function snippets() {
  const { SNIPPETS } = await loadCore("server/src/features/snippets/index.ts");
  const documents = SNIPPETS.filter(({ where }) => where === "document");
  const entries = documents.map(({ prefix, title, description, body }) => [
    title,
    { prefix, description, isFileTemplate: true, body: body.split("\n") },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
