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
 * Makes the language client of one runtime: a process of its own on a desktop, a worker in a browser.
 *
 * @param known the URIs of the documents that the server was told of; the client keeps it
 */
export type MakeClient = (extension: Extension, known: Set<string>) => BaseLanguageClient;

/**
 * Waits for the first task definition and starts the server then. Other JSON starts nothing, and the library that
 * talks to the server is not even loaded for it.
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
      // Each start announces the documents that are open by then, also one that comes after a failure; later documents
      // are announced here.
      if (client?.isRunning() && !known.has(document.uri.toString())) await announce(client, document);
    },
    restart() {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
  };
  /** A client with a server of its own, that knows of no document yet, and again of none once it has ended. */
  const next = (make: MakeClient): BaseLanguageClient => {
    const made = make(extension, known);
    made.onDidChangeState(() => {
      if (client === made && !made.isRunning()) known.clear();
    });
    return made;
  };
  const start = async (): Promise<void> => {
    // Before all that can fail, since "Restart Server" is wanted most then.
    void commands.executeCommand("setContext", "ecsTaskDefinition.running", true);
    makeClient = await loadClient();
    client = next(makeClient);
    await client.start();
  };
  const restart = async (): Promise<void> => {
    if (makeClient === undefined || client === undefined) {
      // Either no task definition was opened so far, or the code of the client could not be loaded.
      await starting;
      if (starting !== undefined && client === undefined) await start();
      return;
    }
    // A client that is on its way can't be stopped; it is waited for, and replaced only if it fails.
    const arrives = client.needsStop() && !client.isRunning() && (await settled(client.start()));
    if (arrives) return;
    // A server that hangs does not end when it is asked to, and is killed later. The client that gave it up would take
    // that for the end of the next one, so each server has a client of its own.
    if (client.isRunning()) await settled(client.stop());
    client = next(makeClient);
    await client.start();
  };
  /** Whether something came to a good end; what went wrong is written down. */
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
  /** VS Code works out the language of each document anew, and forgets what any of them was given. */
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
      // Of other settings the server hears itself; this one decides of which documents it hears.
      if (event.affectsConfiguration(settingId("files.include"))) offerAll();
      if (event.affectsConfiguration("files.associations")) onOtherLanguages();
    }),
    extensions.onDidChange(onOtherLanguages),
    overrides.onDidChange(() => {
      if (client !== undefined) void settled(client.sendNotification(OVERRIDES_NOTIFICATION, overrides.current()));
      offerAll();
    }),
    workspace.onDidCloseTextDocument((document) => {
      // A document that gets another language is closed and opened again, in one go.
      if (document.isUntitled) queueMicrotask(() => document.isClosed && void settled(overrides.forget(document.uri)));
    }),
    // One that is just starting refuses; its server ends with the window.
    { dispose: () => void client?.stop().catch(() => undefined) },
    ...registerCommands(extension),
    showReferencesCommand(),
    ...registerDiagram(extension),
    ...registerFirstSteps(extension),
    ...showStatus(extension),
  );
  offerAll();
}

/** Says that a document is open, in the way in which the client itself would. */
async function announce(client: BaseLanguageClient, document: TextDocument): Promise<void> {
  await client.getFeature("textDocument/didOpen").getProvider(document)?.send(document);
}
