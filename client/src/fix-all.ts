import {
  FIX_ALL_ID,
  FIX_ALL_REQUEST,
  type FixAllAnswer,
  type FixAllParams,
} from "@ecs-task-definitions/shared/protocol";
import { commands, type Disposable, l10n, type TextDocument, window } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import type { Notice } from "./changes";
import type { Extension } from "./extension";

/** Registers "Fix All Auto-fixable Problems", which does what fixing on save does and then reports it. */
export function fixAllCommand(extension: Extension): Disposable {
  return commands.registerCommand("ecsTaskDefinition.fixAll", async () => {
    const document = extension.front.document();
    if (document !== undefined) await fixAll(extension, document);
  });
}

/** Fixes a document in one undo step, and reports it without waiting for an answer. */
async function fixAll(extension: Extension, document: TextDocument, removals?: true): Promise<void> {
  const client = extension.client();
  const params: FixAllParams = { uri: document.uri.toString(), ...(removals && { removals }) };
  const answer = await client?.sendRequest<FixAllAnswer<WorkspaceEdit> | null>(FIX_ALL_REQUEST, params);
  if (client === undefined || answer === undefined || answer === null) return;
  const message = outcome(answer);
  // Removals are a separate step.
  const rest = { title: l10n.t("Fix with Removals"), run: () => fixAll(extension, document, true) };
  const more = answer.removals > 0 ? { more: rest } : {};
  if (answer.edit === null) {
    void offer(message, answer.removals > 0 ? rest : undefined);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  const change = { uri: params.uri, id: FIX_ALL_ID, title: message, changes: answer.fixed, decisions: 0 };
  if (!(await extension.changes.make(edit, change, { message, ...more }))) {
    void window.showWarningMessage(l10n.t("The file was changed meanwhile, so nothing was fixed."));
  }
}

/** Says that nothing was done, and offers what could be done. */
async function offer(message: string, more: Notice["more"]): Promise<void> {
  const picked = await window.showInformationMessage(message, ...(more === undefined ? [] : [more.title]));
  if (picked !== undefined) await more?.run();
}

/** What was done, and what is left for the user to confirm or to choose. */
function outcome(answer: FixAllAnswer<WorkspaceEdit>): string {
  if (!answer.whole) return l10n.t("The file is not valid JSON yet, so nothing was changed.");
  const { fixed, removals, choices } = answer;
  const done = doneBy(answer);
  if (choices === 0) return done;
  if (fixed > 0 || removals > 0) {
    return `${done} ${choices === 1 ? l10n.t("1 more has a fix to choose.") : l10n.t("{0} more have a fix to choose.", choices)}`;
  }
  return `${done} ${choices === 1 ? l10n.t("1 has a fix to choose.") : l10n.t("{0} have a fix to choose.", choices)}`;
}

/** What was done, and how many fixes would remove something. */
function doneBy({ fixed, removals }: FixAllAnswer<WorkspaceEdit>): string {
  if (fixed > 0 && removals > 0) {
    return l10n.t("Fixed {0}. Fixing {1} more would remove or replace values.", problems(fixed), removals);
  }
  if (fixed > 0) return l10n.t("Fixed {0}.", problems(fixed));
  if (removals > 0) {
    return l10n.t("Nothing was changed. Fixing {0} would remove or replace values.", problems(removals));
  }
  return l10n.t("No problem in this file can be fixed automatically.");
}

function problems(count: number): string {
  return count === 1 ? l10n.t("1 problem") : l10n.t("{0} problems", count);
}
