import {
  ASSIST_EDIT_REQUEST,
  ASSISTS_REQUEST,
  type AssistEditParams,
  type AssistOffer,
  CLIENT_COMMANDS,
  type DocumentParams,
  OVERRIDES_NOTIFICATION,
  SUMMARY_REQUEST,
  type Summary,
} from "@ecs-task-definitions/shared/protocol";
import { DIAGNOSTIC_SOURCE, SETTINGS_SECTION } from "@ecs-task-definitions/shared/settings";
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { assistsFor } from "../core/assists";
import type { Rule, SEVERITIES } from "../core/rule";
import { rules as allRules } from "../core/rules";
import { readActionData } from "./action-data";
import { type ClientFeatures, clientFeatures } from "./client-capabilities";
import { CODE_ACTION_KINDS, codeActionsFor, withEdit } from "./code-actions";
import { toWorkspaceEdit } from "./convert";
import { type Publisher, publisher, pulledReport } from "./diagnostics";
import { guard, type Log } from "./guard";
import { readOverrides, type SettingsStore, settingsStore } from "./settings";
import { type Snapshot, type Snapshots, snapshots } from "./snapshots";

/** What a caller may replace. */
export interface ServerOptions {
  /** The name and release that the server gives of itself. */
  readonly version: string;
  /** The rules to run; those of the product if left out. */
  readonly rules?: readonly Rule[];
}

/** What a session has once the client has introduced itself. */
interface Session {
  readonly client: ClientFeatures;
  readonly settings: SettingsStore;
  readonly snapshots: Snapshots;
  readonly publisher: Publisher;
}

/** Registers every handler on a connection and listens. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  const log: Log = (message) => {
    try {
      connection.console.error(message);
    } catch {
      // The connection is gone, and with it everybody who could read this.
    }
  };
  const seenFailures = new Set<string>();
  let session: Session | undefined;

  connection.onInitialize((params) => {
    session = begin(params);
    return introduction(session.client, options.version);
  });
  connection.onInitialized(() => {
    if (session?.client.dynamicConfiguration) {
      void guard(log, "Asking for changes of settings", undefined, async () => {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session?.settings.changed(settings);
    refresh();
  });
  connection.onNotification(OVERRIDES_NOTIFICATION, (overrides: unknown) => {
    session?.snapshots.override(readOverrides(overrides));
    refresh();
  });
  documents.onDidChangeContent(({ document }) => {
    if (session !== undefined && !session.client.pullsDiagnostics) session.publisher.schedule(document);
  });
  documents.onDidClose(({ document }) => {
    session?.settings.forget(document.uri);
    if (session !== undefined && !session.client.pullsDiagnostics) session.publisher.clear(document.uri);
  });
  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => {
    const empty = { kind: "full" as const, items: [] };
    const document = documents.get(textDocument.uri);
    const current = session;
    if (document === undefined || current === undefined) return empty;
    return guard(
      log,
      "The diagnostics",
      empty,
      () => pulledReport(current.snapshots, document, previousResultId, current.client),
      token,
    );
  });
  connection.onCodeAction((params, token) =>
    withSnapshot("The code actions", params.textDocument.uri, [], token, (snapshot, client) =>
      codeActionsFor(snapshot, params, client, log),
    ),
  );
  connection.onCodeActionResolve((action, token) => {
    const data = readActionData(action.data);
    if (data === undefined) return action;
    return withSnapshot("A code action", data.uri, action, token, (snapshot, client) =>
      withEdit(action, data, snapshot, client),
    );
  });
  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const rule = (options.rules ?? allRules).find(({ meta }) => meta.id === args?.[0]);
    if (command !== CLIENT_COMMANDS.explainRule || rule === undefined) return;
    await guard(log, "Opening a page", undefined, async () => {
      await connection.window.showDocument({ uri: rule.meta.source, external: true });
    });
  });
  connection.onRequest(SUMMARY_REQUEST, ({ uri }: DocumentParams, token: CancellationToken) =>
    withSnapshot<Summary | null>("The summary", uri, null, token, summaryOf),
  );
  connection.onRequest(ASSISTS_REQUEST, ({ uri }: DocumentParams, token: CancellationToken) =>
    withSnapshot<readonly AssistOffer[]>("The assists", uri, [], token, ({ analysis }) =>
      analysis?.task === undefined
        ? []
        : assistsFor(analysis.task).map(({ id, title, description }) => ({ id, title, description })),
    ),
  );
  connection.onRequest(ASSIST_EDIT_REQUEST, ({ uri, id }: AssistEditParams, token: CancellationToken) =>
    withSnapshot<WorkspaceEdit | null>("An assist", uri, null, token, ({ analysis, document }, client) => {
      const assist = analysis?.task && assistsFor(analysis.task).find((offer) => offer.id === id);
      return assist === undefined ? null : toWorkspaceEdit(document, assist.edits(), client);
    }),
  );
  documents.listen(connection);
  connection.listen();

  function begin(params: InitializeParams): Session {
    const client = clientFeatures(params);
    const settings = settingsStore(connection, client);
    const store = snapshots(
      settings,
      ({ failures }) => {
        for (const { rule, error } of failures) {
          if (seenFailures.has(rule)) continue;
          seenFailures.add(rule);
          log(`The rule ${rule} broke down and is silent: ${error instanceof Error ? error.stack : String(error)}`);
        }
      },
      client.options.overrides,
      options.rules,
    );
    const isOpen = (document: TextDocument): boolean => documents.get(document.uri) === document;
    const push = publisher(connection, store, client, isOpen, (work) => void guard(log, "Publishing", undefined, work));
    return { client, settings, snapshots: store, publisher: push };
  }

  /** Answers for a document that is open; with the fallback for any other. */
  function withSnapshot<T>(
    what: string,
    uri: string,
    fallback: T,
    token: CancellationToken,
    work: (snapshot: Snapshot, client: ClientFeatures) => T,
  ): Promise<T> {
    return guard(
      log,
      what,
      fallback,
      async () => {
        const document = documents.get(uri);
        if (session === undefined || document === undefined) return fallback;
        return work(await session.snapshots.of(document), session.client);
      },
      token,
    );
  }

  /** Something changed that bears on every open document. */
  function refresh(): void {
    if (session === undefined) return;
    if (!session.client.pullsDiagnostics) for (const document of documents.all()) session.publisher.schedule(document);
    else if (session.client.refreshesDiagnostics) {
      void guard(log, "Asking for a refresh", undefined, () => connection.languages.diagnostics.refresh());
    }
  }
}

function introduction(client: ClientFeatures, version: string): InitializeResult {
  const explains = client.options.clientCommands !== true && client.showsDocuments;
  return {
    serverInfo: { name: "ecs-task-definition-language-server", version },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS], resolveProvider: client.resolvesCodeActionEdits },
      ...(client.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: DIAGNOSTIC_SOURCE,
              interFileDependencies: false,
              workspaceDiagnostics: false,
            },
          }
        : {}),
      ...(explains ? { executeCommandProvider: { commands: [CLIENT_COMMANDS.explainRule] } } : {}),
    },
  };
}

function summaryOf({ analysis }: Snapshot): Summary | null {
  if (analysis?.task === undefined) return null;
  const { networking, requiresCompatibilities } = analysis.task;
  const launchTypes = requiresCompatibilities.state === "known" ? requiresCompatibilities.value : [];
  const count = (severity: (typeof SEVERITIES)[number]): number =>
    analysis.findings.filter((finding) => finding.severity === severity).length;
  return {
    networkMode: networking.mode.value,
    networkModeReason: networking.mode.reason,
    launchTypes: launchTypes.flatMap((field) => (field.state === "known" ? [field.value] : [])),
    counts: {
      error: count("error"),
      warning: count("warning"),
      information: count("information"),
      hint: count("hint"),
    },
  };
}
