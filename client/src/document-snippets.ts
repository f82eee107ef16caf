import { type ExtensionContext, Uri, workspace } from "vscode";

/** A whole task definition to start from, from `client/snippets.json`. */
export interface DocumentSnippet {
  /** Its prefix. The key differs from VS Code's `prefix`, or VS Code would offer the snippet inside any JSON. */
  readonly typed: string;
  /** What it contains, in English. Like the title it is a key of the localised texts. */
  readonly description: string;
  readonly body: readonly string[];
}

/** Reads the snippets that ship with the extension, by title. */
export async function readDocumentSnippets({
  extensionUri,
}: ExtensionContext): Promise<Readonly<Record<string, DocumentSnippet>>> {
  const file = Uri.joinPath(extensionUri, "client", "snippets.json");
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return JSON.parse(text) as Readonly<Record<string, DocumentSnippet>>;
}
