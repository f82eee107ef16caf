import { LSPErrorCodes, type PrepareRenameResult, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import { taskAt } from "../core/judging/analyze";
import { type Refusal, renamableAt, renameAt } from "../features/rename";
import { toRange, toWorkspaceEdit } from "./convert";
import type { Feature } from "./feature";

/** Renames containers, volumes and ports. Anything else is refused with the reason. */
export const renaming: Feature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  register({ connection, withSnapshot }) {
    connection.onPrepareRename(async ({ textDocument, position }, token) => {
      const answer = await withSnapshot<PrepareRenameResult | Refusal | null>(
        "The name to change",
        textDocument.uri,
        null,
        token,
        ({ analysis, document }) => {
          const offset = document.offsetAt(position);
          const task = analysis && taskAt(analysis, offset);
          if (task === undefined) return null;
          const found = renamableAt(task, offset);
          return "refusal" in found ? found : { range: toRange(document, found.range), placeholder: found.name };
        },
      );
      return answered(answer);
    });
    connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
      const answer = await withSnapshot<WorkspaceEdit | Refusal | null>(
        "The renaming",
        textDocument.uri,
        null,
        token,
        ({ analysis, document }, client) => {
          const offset = document.offsetAt(position);
          const task = analysis && taskAt(analysis, offset);
          if (task === undefined) return null;
          const found = renameAt(task, offset, newName);
          return "refusal" in found ? found : toWorkspaceEdit(document, task.tree, found.edits, client);
        },
      );
      return answered(answer);
    });
  },
};

/** @throws ResponseError if it was refused; editors show its message */
function answered<T extends object>(answer: T | Refusal | null): T | null {
  if (answer !== null && "refusal" in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer;
}
