import { loadTypeScript } from "../load-typescript.mjs";

/**
 * The snippets of VS Code for a whole file, which "Fill File with Snippet" and our own client offer. Without a prefix,
 * under which VS Code would offer them wherever a word is typed into any JSON. All others come from the completion of
 * the language server.
 */
export async function snippets() {
  const { SNIPPETS } = await loadTypeScript("server/src/features/snippets/index.ts");
  const documents = SNIPPETS.filter(({ where }) => where === "document");
  const entries = documents.map(({ prefix, title, description, body }) => [
    title,
    { typed: prefix, description, isFileTemplate: true, body: body.split("\n") },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
