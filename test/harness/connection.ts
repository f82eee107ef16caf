import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import type { Rule } from "../../server/src/core/findings/rule";
import { startServer } from "../../server/src/lsp/server";
import { type EventLog, eventLog } from "./event-log";
import { PROTOCOL_RULES } from "./protocol-rules";

/** How a client introduces itself. Every field is optional. */
export interface Introduction {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The rules of a server in this process. If left out, a few that are enough for the protocol. */
  readonly rules?: readonly Rule[];
  /**
   * Answers `workspace/configuration`, by document URI. Throw to answer with an error. If left out, the answer is null.
   */
  readonly configuration?: (uri: string | undefined) => unknown;
}

/** A language client for tests, with one method for each thing that an editor does. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** The server's answer to `initialize`. */
  readonly introduction: InitializeResult;
  /** Everything that the server published, in order. */
  readonly published: EventLog<PublishDiagnosticsParams>;
  /** Everything that the server logged, in order. */
  readonly logged: EventLog<string>;
  /** The methods of the requests from the server, in order. */
  readonly asked: EventLog<string>;
  open(uri: string, text: string, languageId?: string, version?: number): Promise<void>;
  /** Replaces the whole text, or makes some changes in it. */
  change(uri: string, version: number, change: string | readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** @param range the cursor or selection; the start of the document if left out */
  actions(uri: string, range?: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  notify(method: string, params: unknown): Promise<void>;
  request<T>(method: string, params: unknown): Promise<T>;
  dispose(): void;
}

/** Starts a server in this process and connects a client to it, over streams as between two processes. */
export async function connect(introduction: Introduction = {}): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, { version: "1.2.3", rules: introduction.rules ?? PROTOCOL_RULES });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  return introduce(client, introduction, () => server.dispose());
}

/** Initializes a client of the server at the other end of a connection. */
export async function introduce(
  connection: ProtocolConnection,
  { capabilities = {}, initializationOptions, configuration }: Introduction = {},
  onDispose: () => void = () => undefined,
): Promise<TestClient> {
  const published = eventLog<PublishDiagnosticsParams>("publication");
  const logged = eventLog<string>("log entry");
  const asked = eventLog<string>("request of the server");
  connection.onNotification(PublishDiagnosticsNotification.type, published.add);
  connection.onNotification(LogMessageNotification.type, ({ message }) => logged.add(message));
  connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    asked.add(ConfigurationRequest.method);
    return Promise.all(items.map(async ({ scopeUri }) => (await configuration?.(scopeUri)) ?? null));
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method } of registrations) asked.add(`register ${method}`);
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => asked.add(DiagnosticRefreshRequest.method));
  // Requests that are still unanswered never will be; disposing fails the test at once.
  connection.onClose(() => connection.dispose());
  connection.listen();
  const params: InitializeParams = { processId: null, rootUri: null, capabilities, initializationOptions };
  const answer = await connection.sendRequest(InitializeRequest.type, params);
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    introduction: answer,
    published,
    logged,
    asked,
    open: (uri, text, languageId = "json", version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version, text },
      }),
    change: (uri, version, change) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: typeof change === "string" ? [{ text: change }] : [...change],
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    async actions(uri, range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, only) {
      const context = { diagnostics: [], ...(only === undefined ? {} : { only: [...only] }) };
      const found = await connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
      return (found ?? []).filter((action): action is CodeAction => typeof action.command !== "string");
    },
    resolve: (action) => connection.sendRequest(CodeActionResolveRequest.type, action),
    notify: (method, body) => connection.sendNotification(method, body),
    request: (method, body) => connection.sendRequest(method, body),
    dispose() {
      connection.dispose();
      onDispose();
    },
  };
}
