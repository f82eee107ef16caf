import { type InlayHint, type TextEdit as LspTextEdit, MarkupKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Hint, inlayHintsIn } from "../features/inlay-hints";
import { fromRange, toRange } from "./convert";
import type { Feature } from "./feature";
import { guard } from "./guard";

/** Shows the defaults of omitted members, and sizes in their other unit. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register({ connection, withSnapshot }) {
    connection.languages.inlayHint.on(({ textDocument, range }, token) =>
      withSnapshot<InlayHint[]>("The inlay hints", textDocument.uri, [], token, ({ analysis, document, settings }) => {
        if (analysis === undefined) return [];
        const wanted = fromRange(document, range);
        return analysis.tasks
          .flatMap((task) => inlayHintsIn(task, wanted))
          .filter(({ kind }) => settings[`inlayHints.${kind}`])
          .map((hint) => toInlayHint(document, hint));
      }),
    );
  },
  refresh({ connection, session, log }) {
    if (session()?.client.refreshesInlayHints !== true) return;
    void guard(log, "Asking for new inlay hints", undefined, () => connection.languages.inlayHint.refresh());
  },
};

function toInlayHint(document: TextDocument, { offset, label, tooltip, edits }: Hint): InlayHint {
  const textEdits = edits().map(({ range, newText }): LspTextEdit => ({ range: toRange(document, range), newText }));
  return {
    position: document.positionAt(offset),
    label,
    tooltip: { kind: MarkupKind.PlainText, value: tooltip },
    paddingLeft: true,
    ...(textEdits.length > 0 && { textEdits }),
  };
}
