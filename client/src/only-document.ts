import type { DocumentFilter, TextDocument } from "vscode";

/** A selector that fits one document alone. */
export function onlyDocument({ uri, languageId }: TextDocument): DocumentFilter {
  // The editor first compares a pattern with the path as it is, and only then reads it as a glob, in which these
  // characters mean something.
  const pattern = /[[\]{}*?]/.test(uri.fsPath) ? uri.path.replaceAll(/[[\]{}*?]/g, "[$&]") : uri.fsPath;
  return { scheme: uri.scheme, language: languageId, pattern };
}
