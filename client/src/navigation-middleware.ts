import type { TextDocument } from "vscode";
import type { Middleware } from "vscode-languageclient";

/** Asks the server for definitions and references only in documents that it knows. */
export function navigationMiddleware(knows: (document: TextDocument) => boolean): Middleware {
  return {
    provideDefinition: (document, position, token, next) =>
      knows(document) ? next(document, position, token) : undefined,
    provideReferences: (document, position, options, token, next) =>
      knows(document) ? next(document, position, options, token) : undefined,
    provideDocumentHighlights: (document, position, token, next) =>
      knows(document) ? next(document, position, token) : undefined,
    prepareRename: (document, position, token, next) => (knows(document) ? next(document, position, token) : undefined),
    provideRenameEdits: (document, position, newName, token, next) =>
      knows(document) ? next(document, position, newName, token) : undefined,
    provideDocumentLinks: (document, token, next) => (knows(document) ? next(document, token) : undefined),
  };
}
