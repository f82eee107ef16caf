import { type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { findSymbols } from "../features/workspace-symbols";
import { toRange } from "./convert";
import type { Feature } from "./feature";

/** Families and containers of all open task definitions, by name. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register({ connection, documents, withSnapshot }) {
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const found = documents.all().map(({ uri }) =>
        withSnapshot<SymbolInformation[]>("The symbols", uri, [], token, ({ analysis, document }) => {
          const tasks = analysis?.tasks ?? [];
          return tasks
            .flatMap((task) => findSymbols(task, query))
            .map(({ what, name, range, family }) => ({
              name,
              kind: what === "family" ? SymbolKind.Package : SymbolKind.Object,
              location: { uri, range: toRange(document, range) },
              ...(family !== undefined && { containerName: family }),
            }));
        }),
      );
      return (await Promise.all(found)).flat();
    });
  },
};
