import type { Definition, DefinitionLink } from "vscode-languageserver";
import { taskAt } from "../core/judging/analyze";
import { definitionAt } from "../features/definition";
import { toRange } from "./convert";
import type { Feature } from "./feature";

/** Go to definition: from a name to the thing that has it. */
export const definitions: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register({ connection, withSnapshot }) {
    connection.onDefinition(({ textDocument, position }, token) =>
      withSnapshot<Definition | DefinitionLink[] | null>(
        "The definition",
        textDocument.uri,
        null,
        token,
        ({ analysis, document }, client) => {
          const offset = document.offsetAt(position);
          const task = analysis && taskAt(analysis, offset);
          const definition = task && definitionAt(task, offset);
          if (definition === undefined) return null;
          const { uri } = document;
          if (!client.definitionLinks) {
            return definition.targets.map(({ name }) => ({ uri, range: toRange(document, name) }));
          }
          return definition.targets.map(({ owner, name }) => ({
            originSelectionRange: toRange(document, definition.origin),
            targetUri: uri,
            targetRange: toRange(document, owner),
            targetSelectionRange: toRange(document, name),
          }));
        },
      ),
    );
  },
};
