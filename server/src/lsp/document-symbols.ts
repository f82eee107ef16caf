import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type OutlineEntry, outlineOf } from "../features/symbols";
import { toRange } from "./convert";
import type { Feature } from "./feature";

/** The outline of a file. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: "ECS Task Definition" } }),
  register({ connection, withSnapshot }) {
    connection.onDocumentSymbol(({ textDocument }, token) =>
      withSnapshot<DocumentSymbol[] | SymbolInformation[] | null>(
        "The outline",
        textDocument.uri,
        null,
        token,
        ({ analysis, document }, client) => {
          if (analysis === undefined) return null;
          const outline = outlineOf(analysis);
          if (!client.hierarchicalSymbols) return outline.flatMap((entry) => flat(document, entry, []));
          return outline.map((entry) => nested(document, entry));
        },
      ),
    );
  },
};

function nested(document: TextDocument, { children, range, selectionRange, detail, ...rest }: OutlineEntry) {
  const symbol: DocumentSymbol = {
    ...rest,
    ...(detail === "" ? {} : { detail }),
    range: toRange(document, range),
    selectionRange: toRange(document, selectionRange),
  };
  if (children.length > 0) symbol.children = children.map((child) => nested(document, child));
  return symbol;
}

/** An entry and all entries below it, each with its path, for clients without hierarchical symbols. */
function flat(document: TextDocument, entry: OutlineEntry, path: readonly string[]): SymbolInformation[] {
  const { name, kind, range, children } = entry;
  const location = { uri: document.uri, range: toRange(document, range) };
  const symbol = { name, kind, location, ...(path.length > 0 && { containerName: path.join(".") }) };
  return [symbol, ...children.flatMap((child) => flat(document, child, [...path, name]))];
}
