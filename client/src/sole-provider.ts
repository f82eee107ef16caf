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
 * Sees to it that the list of completions and the outline of a task definition come from the server alone. VS Code's
 * own JSON service, with or without a schema, has entries for the same keys and values, and all of them would be there
 * twice.
 */
export interface SoleProvider extends Disposable {
  /** Keeps the language client's own providers silent where the sole ones speak. */
  readonly middleware: Pick<Middleware, "provideCompletionItem" | "provideDocumentSymbols">;
  /** Asks whether a document is a task definition, when the server is asked for its findings. */
  look(uri: Uri): void;
}

/** What the sole provider needs to know of the extension. */
interface Surroundings {
  client(): BaseLanguageClient | undefined;
  knows(document: TextDocument): boolean;
  /** Whether the text of a document still says that it may be a task definition. */
  isCandidate(document: TextDocument): boolean;
  readonly output: LogOutputChannel;
}

/**
 * Asks the server which of the documents are task definitions and takes over those. Of the others, though they look
 * similar, the JSON service stays in charge, as it does of all once the server does not run.
 */
export function soleProvider({ client: clientOf, knows, isCandidate, output }: Surroundings): SoleProvider {
  /** By URI; what has to be disposed of when the document is a task definition no more. */
  const taken = new Map<string, Taken>();
  /** By URI; the number of times that the server was asked, so that only its latest answer counts. */
  const asked = new Map<string, number>();
  const watched = new WeakSet<BaseLanguageClient>();
  let isSoleAsking = false;

  /** Calls a provider of the language client so that the middleware lets it through. */
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
    // What was asked before does not count any more.
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
    // No JSON service answers for these.
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
    // Nothing is told of a document that had no findings and has none; the server is asked for those as well.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const document of workspace.textDocuments) if (changed.has(document.uri.toString())) refresh(document);
    }),
    window.onDidChangeActiveTextEditor((editor) => refresh(editor?.document)),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse) return;
      taken.get(textEditor.document.uri.toString())?.stepAside();
    }),
    // In what was emptied others have something to offer at once, before the server is asked again.
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

/** A document whose completions and outline come from the server alone until this is disposed of. */
interface Taken {
  /**
   * Leaves the completions to whoever else is exclusive, until nobody is. VS Code has a provider for the choices of a
   * snippet, which comes as the snippet selects them and goes with them. Of two exclusive ones it asks one, and which
   * one depends on what it was asked in other editors before, so there must never be two.
   */
  stepAside(): void;
  dispose(): void;
}

/** Registers the sole providers of one document, which ask those of the language client. */
function takeOver(client: BaseLanguageClient, document: TextDocument, asSole: <T>(work: () => T) => T): Taken {
  // Not in the documented interface: with it VS Code asks this provider of the document and no other. An editor that
  // does not know it asks all, and then the entries of the JSON service are there as well.
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
  // It is asked only where nobody is exclusive. VS Code asks again for a list that is open when providers change.
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

/** The name of a tree of symbols, where the server gives one. */
function labelOf(options: ServerCapabilities["documentSymbolProvider"]): DocumentSymbolProviderMetadata {
  return typeof options === "object" && options.label !== undefined ? { label: options.label } : {};
}
