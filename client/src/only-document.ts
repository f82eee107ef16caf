import type { DocumentFilter, TextDocument } from "vscode";

/** A selector that matches exactly one document. */
export function onlyDocument({ uri, languageId }: TextDocument): DocumentFilter {
  // The editor first compares a pattern with the literal path. Only then does it read it as a glob, where these
  // characters are special.
  const pattern = /[[\]{}*?]/.test(uri.fsPath) ? uri.path.replaceAll(/[[\]{}*?]/g, "[$&]") : uri.fsPath;
  return { scheme: uri.scheme, language: languageId, pattern };
}
