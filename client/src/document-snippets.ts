import { type ExtensionContext, Uri, workspace } from "vscode";

/** A whole task definition to start from, as `client/snippets.json` has it for VS Code. */
export interface DocumentSnippet {
  /** What is typed to get it. VS Code does not know it, or it would offer the snippet inside of any JSON. */
  readonly typed: string;
  /** What is in it, in English; a key of the localised texts, as the title is. */
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
