import { commands, type Disposable, type DocumentFilter, LanguageStatusSeverity, l10n, languages } from "vscode";
import type { Extension } from "./extension";
import { modeEntry } from "./mode-entry";
import { onlyDocument } from "./only-document";
import { summaryOf } from "./summary";

/** For `when` clauses: whether a task definition is active, as text or as a diagram. */
const CONTEXT_KEY = "ecsTaskDefinition.isTaskDefinition";

/** Shows the network mode of the active task definition, and the number of problems beside its language. */
export function showStatus(extension: Extension): readonly Disposable[] {
  const { front } = extension;
  const mode = modeEntry();
  const problems = languages.createLanguageStatusItem("ecsTaskDefinition.problems", NOWHERE);
  problems.name = l10n.t("ECS problems");
  problems.command = { command: "workbench.actions.view.problems", title: l10n.t("Show Problems") };
  const server = languages.createLanguageStatusItem("ecsTaskDefinition.server", NOWHERE);
  server.name = l10n.t("ECS language server");
  server.text = l10n.t("ECS language server");
  server.detail = l10n.t("is running");
  server.command = { command: "ecsTaskDefinition.showOutput", title: l10n.t("Show Output") };

  let latest = 0;
  const update = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const document = front.document();
    const summary = document === undefined ? undefined : await summaryOf(extension, document);
    if (mine !== latest) return;
    void commands.executeCommand("setContext", CONTEXT_KEY, summary !== undefined);
    const selector = document === undefined || summary === undefined ? NOWHERE : onlyDocument(document);
    mode.show(summary);
    problems.selector = selector;
    server.selector = selector;
    if (summary === undefined) return;
    extension.progress.done("open");
    const { error, warning, information, hint } = summary.counts;
    const notes = information + hint;
    const counts = [
      error === 1 ? l10n.t("1 error") : l10n.t("{0} errors", error),
      warning === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", warning),
      notes === 1 ? l10n.t("1 note") : l10n.t("{0} notes", notes),
    ];
    problems.text =
      counts.filter((_, index) => [error, warning, notes][index] !== 0).join(", ") || l10n.t("No problems");
    problems.detail = l10n.t("in this task definition");
    problems.severity = error > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };
  const refresh = (): void => void update();
  refresh();
  return [
    mode,
    problems,
    server,
    front.onDidChange(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = front.document()?.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) refresh();
    }),
  ];
}

/** A selector that matches no document. */
const NOWHERE: DocumentFilter = { scheme: "ecs-task-definition-nowhere" };
