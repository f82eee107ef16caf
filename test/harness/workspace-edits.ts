import type { TextEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The text after a workspace edit, applied as an editor does: all edits together, without overlaps. */
export function applied(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "json", 1, text), editsIn(uri, edit));
}

function editsIn(uri: string, edit: WorkspaceEdit | undefined): TextEdit[] {
  if (edit?.documentChanges === undefined) return edit?.changes?.[uri] ?? [];
  return edit.documentChanges.flatMap((change) => {
    if (!("edits" in change) || change.textDocument.uri !== uri)
      throw new Error(`an edit of something else than ${uri}`);
    return change.edits.map((one) => {
      if (!("newText" in one)) throw new Error("an edit with a snippet, which nobody asked for");
      return one;
    });
  });
}
