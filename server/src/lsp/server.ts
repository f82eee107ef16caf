import { OVERRIDES_NOTIFICATION } from "@ecs-task-definitions/shared/protocol";
import { SETTINGS_SECTION } from "@ecs-task-definitions/shared/settings";
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Rule } from "../core/findings/rule";
import { rules as allRules } from "../core/rules";
import { type ClientFeatures, clientFeatures } from "./client-capabilities";
import type { Host, Session } from "./feature";
import { FEATURES } from "./features";
import { guard, type Log } from "./guard";
import { publisher } from "./publisher";
import { readOverrides, settingsStore } from "./settings";
import { snapshots } from "./snapshots";

/** What a caller may replace. */
export interface ServerOptions {
  /** The version in the answer to `initialize`. */
  readonly version: string;
  /** The rules to run; all rules of the product by default. */
  readonly rules?: readonly Rule[];
  /** Makes room in memory for the analysis of a text of some length. Nothing of its last version is needed anymore. */
  readonly makeRoom?: (length: number) => void;
}

/** Registers every handler on a connection and listens. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const documents = new TextDocuments(TextDocument);
  const log: Log = (message) => {
    try {
      connection.console.error(message);
    } catch {
      // The connection is closed, so no one could read this.
    }
  };
  const seenFailures = new Set<string>();
  let session: Session | undefined;
  const host: Host = {
    connection,
    documents,
    log,
    rules: () => options.rules ?? allRules,
    session: () => session,
    withSnapshot: (what, uri, fallback, token, work) =>
      guard(
        log,
        what,
        fallback,
        async () => {
          const document = documents.get(uri);
          if (session === undefined || document === undefined) return fallback;
          return work(await session.snapshots.of(document), session.client);
        },
        token,
      ),
  };

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
    session?.snapshots.forget(document);
    if (session !== undefined && !session.client.pullsDiagnostics) session.publisher.clear(document.uri);
  });
  for (const feature of FEATURES) feature.register(host);
  documents.listen(connection);
  connection.listen();

  function begin(params: InitializeParams): Session {
    const client = clientFeatures(params);
    const settings = settingsStore(connection, client);
    const store = snapshots(
      settings,
      (failures) => {
        for (const { rule, error } of failures) {
          if (seenFailures.has(rule)) continue;
          seenFailures.add(rule);
          log(`Rule ${rule} failed and found nothing: ${error instanceof Error ? error.stack : String(error)}`);
        }
      },
      client.options.overrides,
      options.rules,
      options.makeRoom,
    );
    const isOpen = (document: TextDocument): boolean => documents.get(document.uri) === document;
    const push = publisher(connection, store, client, isOpen, (work) => void guard(log, "Publishing", undefined, work));
    return { client, settings, snapshots: store, publisher: push };
  }

  /** Call when something changed that affects every open document. */
  function refresh(): void {
    if (session === undefined) return;
    for (const feature of FEATURES) feature.refresh?.(host);
    if (!session.client.pullsDiagnostics) for (const document of documents.all()) session.publisher.schedule(document);
    else if (session.client.refreshesDiagnostics) {
      void guard(log, "Asking for a refresh", undefined, () => connection.languages.diagnostics.refresh());
    }
  }
}

function introduction(client: ClientFeatures, version: string): InitializeResult {
  return {
    serverInfo: { name: "ecs-task-definition-language-server", version },
    capabilities: Object.assign(
      { textDocumentSync: TextDocumentSyncKind.Incremental },
      ...FEATURES.map((feature) => feature.capabilities(client)),
    ),
  };
}
