import { loadTypeScript } from "../load-typescript.mjs";

/**
 * The VS Code snippets for a whole file. "Fill File with Snippet" and our client offer them. They have no prefix, or VS
 * Code would offer them wherever a word is typed in any JSON. All other snippets come from the language server's
 * completion.
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
