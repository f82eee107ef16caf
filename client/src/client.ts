import { OVERRIDES_NOTIFICATION } from "@ecs-task-definitions/shared/protocol";
import { settingId } from "@ecs-task-definitions/shared/settings";
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  extensions,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { isCandidate } from "./candidates";
import { largeChanges } from "./changes";
import { registerCommands } from "./commands";
import { registerDiagram } from "./diagram/panel";
import { type Extension, NAME } from "./extension";
import { registerFirstSteps } from "./first-steps";
import { front } from "./front";
import { overridesStore } from "./overrides";
import { progress } from "./progress";
import { showReferencesCommand } from "./show-references";
import { soleProvider } from "./sole-provider";
import { showStatus } from "./status";
import { templateLanguage } from "./template-language";

/**
 * Creates the language client of one runtime: a process on a desktop, a worker in a browser.
 *
 * @param known the URIs of the documents that the server was told about; the client keeps it up to date
 */
export type MakeClient = (extension: Extension, known: Set<string>) => BaseLanguageClient;

/**
 * Starts the server with the first task definition. For other JSON nothing starts, and the language client library is
 * not even loaded.
 */
export function activateExtension(context: ExtensionContext, loadClient: () => Promise<MakeClient>): void {
  const output = window.createOutputChannel(NAME, { log: true });
  const overrides = overridesStore(context.workspaceState);
  const known = new Set<string>();
  const learned = new EventEmitter<TextDocument>();
  let makeClient: MakeClient | undefined;
  let client: BaseLanguageClient | undefined;
  let starting: Promise<void> | undefined;
  let restarting: Promise<void> | undefined;

  const current = (): BaseLanguageClient | undefined => client;
  const knows = (document: TextDocument): boolean => known.has(document.uri.toString());
  const changes = largeChanges();
  const inFront = front();
  const templates = templateLanguage(overrides);
  const sole = soleProvider({
    client: current,
    knows,
    isCandidate: (document) => isCandidate(document, overrides.current()),
    output,
  });
  const extension: Extension = {
    context,
    output,
    overrides,
    sole,
    changes,
    front: inFront,
    templates,
    progress: progress(context),
    client: current,
    knows,
    learned,
    async offer(document) {
      if (known.has(document.uri.toString()) || !isCandidate(document, overrides.current())) return;
      starting ??= start().catch((error: unknown) => output.error(String(error)));
      await starting;
      // Each start, also one after a failure, announces the documents that are open at that moment. Documents opened
      // later are announced here.
      if (client?.isRunning() && !known.has(document.uri.toString())) await announce(client, document);
    },
    restart() {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
  };
  /** A client with its own server. The set of known documents is empty until it starts, and again when it ends. */
  const next = (make: MakeClient): BaseLanguageClient => {
    const made = make(extension, known);
    made.onDidChangeState(() => {
      if (client === made && !made.isRunning()) known.clear();
    });
    return made;
  };
  const start = async (): Promise<void> => {
    // Before anything can fail, because that is when "Restart Server" is needed most.
    void commands.executeCommand("setContext", "ecsTaskDefinition.running", true);
    makeClient = await loadClient();
    client = next(makeClient);
    await client.start();
  };
  const restart = async (): Promise<void> => {
    if (makeClient === undefined || client === undefined) {
      // Either no task definition has been opened, or the client's code could not be loaded.
      await starting;
      if (starting !== undefined && client === undefined) await start();
      return;
    }
    // A starting client can't be stopped. Wait for it, and replace it only if it fails.
    const arrives = client.needsStop() && !client.isRunning() && (await settled(client.start()));
    if (arrives) return;
    // A hanging server does not end when asked, and is killed later. The client that gave up on it would take that for
    // the end of the next server, so each server has its own client.
    if (client.isRunning()) await settled(client.stop());
    client = next(makeClient);
    await client.start();
  };
  /** Whether the work succeeded. An error is logged. */
  const settled = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      (error: unknown) => {
        output.warn(String(error));
        return false;
      },
    );
  const offer = (document: TextDocument): void => {
    Promise.all([extension.offer(document), templates.look(document)]).catch((error: unknown) =>
      output.error(String(error)),
    );
  };
  const offerAll = (): void => workspace.textDocuments.forEach(offer);
  /** VS Code determines the language of each document anew and forgets the ones that were set. */
  const onOtherLanguages = (): void => {
    templates.forget();
    offerAll();
  };
  context.subscriptions.push(
    output,
    learned,
    sole,
    changes,
    inFront,
    templates,
    workspace.onDidOpenTextDocument(offer),
    workspace.onDidChangeTextDocument(({ document }) => offer(document)),
    workspace.onDidChangeConfiguration((event) => {
      // The server watches all other settings; this one decides which documents it is told about.
      if (event.affectsConfiguration(settingId("files.include"))) offerAll();
      if (event.affectsConfiguration("files.associations")) onOtherLanguages();
    }),
    extensions.onDidChange(onOtherLanguages),
    overrides.onDidChange(() => {
      if (client !== undefined) void settled(client.sendNotification(OVERRIDES_NOTIFICATION, overrides.current()));
      offerAll();
    }),
    workspace.onDidCloseTextDocument((document) => {
      // VS Code closes and reopens a document whose language changes, in one turn.
      if (document.isUntitled) queueMicrotask(() => document.isClosed && void settled(overrides.forget(document.uri)));
    }),
    // A client that is just starting refuses. Its server ends with the window.
    { dispose: () => void client?.stop().catch(() => undefined) },
    ...registerCommands(extension),
    showReferencesCommand(),
    ...registerDiagram(extension),
    ...registerFirstSteps(extension),
    ...showStatus(extension),
  );
  offerAll();
}

/** Announces an open document to the server, in the same way as the client does. */
async function announce(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  await client.getFeature("textDocument/didOpen").getProvider(document)?.send(document);
}
