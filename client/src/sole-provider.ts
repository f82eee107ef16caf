import { TEMPLATE_LANGUAGE_ID } from "@ecs-task-definitions/shared/documents";
import { type DocumentParams, SUMMARY_REQUEST, type Summary } from "@ecs-task-definitions/shared/protocol";
import {
  type CompletionItemProvider,
  Disposable,
  type DocumentFilter,
  type DocumentSymbolProvider,
  type DocumentSymbolProviderMetadata,
  type LogOutputChannel,
  languages,
  type TextDocument,
  TextEditorSelectionChangeKind,
  type Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient, Middleware, ServerCapabilities } from "vscode-languageclient";
import { onlyDocument } from "./only-document";

/**
 * Makes the server the only source of completions and of the outline in task definitions. VS Code's JSON service, with
 * or without a schema, offers the same keys and values, so each entry would appear twice.
 */
export interface SoleProvider extends Disposable {
  /** Silences the language client's own providers in documents that have sole ones. */
  readonly middleware: Pick<Middleware, "provideCompletionItem" | "provideDocumentSymbols">;
  /** Finds out whether a document is a task definition. Called when the server is asked for its findings. */
  look(uri: Uri): void;
}

/** What this needs from the extension. */
interface Surroundings {
  client(): BaseLanguageClient | undefined;
  knows(document: TextDocument): boolean;
  /** Whether the text of a document may still be a task definition. */
  isCandidate(document: TextDocument): boolean;
  readonly output: LogOutputChannel;
}

/**
 * Asks the server which documents are task definitions, and takes those over. In all others, even similar ones, the
 * JSON service stays in charge; in all documents if the server does not run.
 */
export function soleProvider({ client: clientOf, knows, isCandidate, output }: Surroundings): SoleProvider {
  /** By URI: what to dispose of once the document is no longer a task definition. */
  const taken = new Map<string, Taken>();
  /** By URI: how often the server was asked. Only the latest answer counts. */
  const asked = new Map<string, number>();
  const watched = new WeakSet<BaseLanguageClient>();
  let isSoleAsking = false;

  /** Calls a provider of the language client and makes the middleware let it through. */
  const asSole = <T>(work: () => T): T => {
    isSoleAsking = true;
    try {
      return work();
    } finally {
      isSoleAsking = false;
    }
  };
  const isSilent = ({ uri }: TextDocument): boolean => !isSoleAsking && taken.has(uri.toString());
  const release = (uri: string): void => {
    taken.get(uri)?.dispose();
    taken.delete(uri);
    // Pending answers no longer count.
    asked.set(uri, (asked.get(uri) ?? 0) + 1);
  };
  const releaseAll = (): void => {
    for (const uri of [...taken.keys()]) release(uri);
  };
  const watch = (client: BaseLanguageClient): void => {
    if (watched.has(client)) return;
    watched.add(client);
    client.onDidChangeState(() => {
      if (!client.isRunning()) releaseAll();
    });
  };

  const look = async (document: TextDocument): Promise<void> => {
    const client = clientOf();
    if (client === undefined || !client.isRunning() || !knows(document)) return;
    // No JSON service handles these.
    if (document.languageId === TEMPLATE_LANGUAGE_ID) return;
    watch(client);
    const uri = document.uri.toString();
    const turn = (asked.get(uri) ?? 0) + 1;
    asked.set(uri, turn);
    const summary = await client.sendRequest<Summary | null>(SUMMARY_REQUEST, { uri } satisfies DocumentParams);
    if (asked.get(uri) !== turn || document.isClosed || !client.isRunning()) return;
    if (summary === null) release(uri);
    else if (!taken.has(uri)) taken.set(uri, takeOver(client, document, asSole));
  };
  const refresh = (document: TextDocument | undefined): void => {
    if (document !== undefined) look(document).catch((error: unknown) => output.error(String(error)));
  };

  const listening = Disposable.from(
    // There is no event for a document that had no findings and still has none; `look` asks about those.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const document of workspace.textDocuments) if (changed.has(document.uri.toString())) refresh(document);
    }),
    window.onDidChangeActiveTextEditor((editor) => refresh(editor?.document)),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse) return;
      taken.get(textEditor.document.uri.toString())?.stepAside();
    }),
    // In an emptied file others have something to offer at once, before the server is asked again.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (taken.has(document.uri.toString()) && !isCandidate(document)) release(document.uri.toString());
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      release(uri.toString());
      asked.delete(uri.toString());
    }),
  );
  return {
    middleware: {
      provideCompletionItem: (document, position, context, token, next) =>
        isSilent(document) || !knows(document) ? undefined : next(document, position, context, token),
      provideDocumentSymbols: (document, token, next) =>
        isSilent(document) || !knows(document) ? undefined : next(document, token),
    },
    look: (uri) => refresh(workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())),
    dispose() {
      listening.dispose();
      releaseAll();
    },
  };
}

/** A document whose completions and outline come only from the server, until this is disposed of. */
interface Taken {
  /**
   * Leaves completions to another exclusive provider until there is none. VS Code registers one for the choices of a
   * snippet while the snippet selects them. With two exclusive providers VS Code asks one of them, depending on what it
   * asked in other editors before, so there must never be two.
   */
  stepAside(): void;
  dispose(): void;
}

/** Registers the sole providers of one document. They ask those of the language client. */
function takeOver(client: BaseLanguageClient, document: TextDocument, asSole: <T>(work: () => T) => T): Taken {
  // Not in the documented interface: with it VS Code asks only this provider for the document. An editor that does not
  // know it asks all, and then the entries of the JSON service appear as well.
  const selector: DocumentFilter & { readonly exclusive: true } = { ...onlyDocument(document), exclusive: true };
  const completions = client.getFeature("textDocument/completion");
  const symbols = client.getFeature("textDocument/documentSymbol");
  const completion: CompletionItemProvider = {
    provideCompletionItems: (asked, position, token, context) =>
      asSole(() => completions.getProvider(asked)?.provideCompletionItems(asked, position, token, context)),
    resolveCompletionItem: (item, token) => completions.getProvider(document)?.resolveCompletionItem?.(item, token),
  };
  const symbol: DocumentSymbolProvider = {
    provideDocumentSymbols: (asked, token) =>
      asSole(() => symbols.getProvider(asked)?.provideDocumentSymbols(asked, token)),
  };
  const capabilities = client.initializeResult?.capabilities;
  const triggers = capabilities?.completionProvider?.triggerCharacters ?? [];
  const register = (filter: DocumentFilter, provider: CompletionItemProvider): Disposable | undefined =>
    capabilities?.completionProvider === undefined
      ? undefined
      : languages.registerCompletionItemProvider(filter, provider, ...triggers);
  // Called only if no provider is exclusive. VS Code asks again for an open list when providers change.
  const watcher: CompletionItemProvider = {
    provideCompletionItems(asked, position, token, context) {
      if (!isDisposed && !isSole) become(true);
      return completion.provideCompletionItems(asked, position, token, context);
    },
  };
  const outline =
    capabilities?.documentSymbolProvider === undefined
      ? undefined
      : languages.registerDocumentSymbolProvider(selector, symbol, labelOf(capabilities.documentSymbolProvider));
  let isDisposed = false;
  let isSole = false;
  let completing = register(onlyDocument(document), watcher);
  const become = (sole: boolean): void => {
    completing?.dispose();
    completing = sole ? register(selector, completion) : register(onlyDocument(document), watcher);
    isSole = sole;
  };
  return {
    stepAside() {
      if (isSole) become(false);
    },
    dispose() {
      isDisposed = true;
      completing?.dispose();
      outline?.dispose();
    },
  };
}

/** The label of a symbol tree, if the server has one. */
function labelOf(options: ServerCapabilities["documentSymbolProvider"]): DocumentSymbolProviderMetadata {
  return typeof options === "object" && options.label !== undefined ? { label: options.label } : {};
}
