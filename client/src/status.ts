import { type DocumentParams, SUMMARY_REQUEST, type Summary } from "@ecs-task-definitions/shared/protocol";
import {
  commands,
  type Disposable,
  type DocumentFilter,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
} from "vscode";
import type { Extension } from "./extension";
import { onlyDocument } from "./only-document";

/** Tells `when` clauses whether the active editor shows a task definition. */
const CONTEXT_KEY = "ecsTaskDefinition.isTaskDefinition";

const REASONS: Readonly<Record<Summary["networkModeReason"], string>> = {
  written: "as written",
  default: "networkMode is left out",
  assumed: "as the settings assume",
  fargate: "the only one on Fargate",
  refused: "the task can't have the mode that is written",
  unknown: "the file does not tell",
};

/** Shows the network mode, the launch types and the number of problems of the task definition in front. */
export function showStatus(extension: Extension): readonly Disposable[] {
  const network = languages.createLanguageStatusItem("ecsTaskDefinition.network", NOWHERE);
  network.name = "ECS network mode";
  network.command = { command: "ecsTaskDefinition.switchNetworkMode", title: "Switch Network Mode" };
  const problems = languages.createLanguageStatusItem("ecsTaskDefinition.problems", NOWHERE);
  problems.name = "ECS problems";
  problems.command = { command: "workbench.actions.view.problems", title: "Show Problems" };
  const server = languages.createLanguageStatusItem("ecsTaskDefinition.server", NOWHERE);
  server.name = "ECS language server";
  server.text = "ECS language server";
  server.detail = "is running";
  server.command = { command: "ecsTaskDefinition.showOutput", title: "Show Output" };

  let latest = 0;
  const update = async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const document = window.activeTextEditor?.document;
    const summary = document === undefined ? undefined : await summaryOf(extension, document);
    if (mine !== latest) return;
    void commands.executeCommand("setContext", CONTEXT_KEY, summary !== undefined);
    const selector = document === undefined || summary === undefined ? NOWHERE : onlyDocument(document);
    network.selector = selector;
    problems.selector = selector;
    server.selector = selector;
    if (summary === undefined) return;
    network.text = ["ECS", summary.networkMode, ...summary.launchTypes].join(" · ");
    network.detail = REASONS[summary.networkModeReason];
    const { error, warning, information, hint } = summary.counts;
    const counts = [counted(error, "error"), counted(warning, "warning"), counted(information + hint, "note")];
    problems.text = counts.filter((count) => count !== undefined).join(", ") || "No problems";
    problems.detail = "in this task definition";
    problems.severity = error > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };
  const refresh = (): void => {
    update().catch((error: unknown) => extension.output.error(String(error)));
  };
  refresh();
  return [
    network,
    problems,
    server,
    window.onDidChangeActiveTextEditor(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) refresh();
    }),
  ];
}

async function summaryOf(extension: Extension, document: TextDocument): Promise<Summary | undefined> {
  const client = extension.client();
  if (client === undefined || !extension.knows(document) || !client.isRunning()) return undefined;
  const params: DocumentParams = { uri: document.uri.toString() };
  return (await client.sendRequest<Summary | null>(SUMMARY_REQUEST, params)) ?? undefined;
}

/** A selector that no document fits. */
const NOWHERE: DocumentFilter = { scheme: "ecs-task-definition-nowhere" };

function counted(count: number, word: string): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
