import { SHOW_REFERENCES_COMMAND } from "@ecs-task-definitions/shared/protocol";
import { type CodeLens, CodeLensRefreshRequest } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { codeLensesOf, type Lens } from "../features/code-lenses";
import type { ClientFeatures } from "./client-capabilities";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import { guard } from "./guard";

/** Counts of ports and references above their lines, if the user switches them on. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register({ connection, withSnapshot }) {
    connection.onCodeLens(({ textDocument }, token) =>
      withSnapshot<CodeLens[]>(
        "The code lenses",
        textDocument.uri,
        [],
        token,
        ({ analysis, document, settings }, client) => {
          if (analysis === undefined || !settings.codeLens) return [];
          return analysis.tasks.flatMap(codeLensesOf).map((lens) => toCodeLens(document, lens, client));
        },
      ),
    );
  },
  refresh({ connection, session, log }) {
    if (session()?.client.refreshesCodeLenses !== true) return;
    void guard(log, "Asking for new code lenses", undefined, () => connection.sendRequest(CodeLensRefreshRequest.type));
  },
};

/** A lens with an empty command only shows its title. */
function toCodeLens(document: TextDocument, { range, title, references }: Lens, { options }: ClientFeatures): CodeLens {
  const { start, end } = toRange(document, range);
  const opens = options.clientCommands === true && references.length > 0;
  const places = references.map((reference) => toRange(document, reference));
  return {
    range: { start, end },
    command: opens
      ? { title, command: SHOW_REFERENCES_COMMAND, arguments: [document.uri, start, places] }
      : { title, command: "" },
  };
}
