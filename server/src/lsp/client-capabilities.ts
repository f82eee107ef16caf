import type { InitializationOptions } from "@ecs-task-definitions/shared/protocol";
import type { ClientCapabilities, DiagnosticTag, InitializeParams } from "vscode-languageserver";
import type { Wording } from "../core/text/say";
import { type CompletionFeatures, completionFeatures } from "./completion-features";

/** The capabilities of the client that change what the server sends. */
export interface ClientFeatures {
  /** Pulls diagnostics, so the server never pushes them. */
  readonly pullsDiagnostics: boolean;
  /** Pulls again when the server asks for a refresh. */
  readonly refreshesDiagnostics: boolean;
  /** Accepts Markdown as the message of a diagnostic. */
  readonly markdownMessages: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The diagnostic tags that it supports. */
  readonly diagnosticTags: readonly DiagnosticTag[];
  /** Accepts code action literals and resolves their edits later. */
  readonly resolvesCodeActionEdits: boolean;
  /** Resolves the command of a code action together with its edit. */
  readonly resolvesCodeActionCommands: boolean;
  readonly isPreferred: boolean;
  /** Accepts edits that name the version of their document. */
  readonly versionedEdits: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Supports dynamic registration for changes of settings. */
  readonly dynamicConfiguration: boolean;
  /** Can open a page for the server, which explains a rule in a browser. */
  readonly showsDocuments: boolean;
  /** Shows Markdown in hovers. */
  readonly markdownHovers: boolean;
  /** Requests inlay hints, or code lenses, again when the server asks for a refresh. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Accepts definition links, which say what to underline and what to show. */
  readonly definitionLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Checks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly linkTooltips: boolean;
  readonly completion: CompletionFeatures;
  /** The language of messages, if there are translations for it. */
  readonly wording: Wording;
  /** The content of `initializationOptions`. */
  readonly options: InitializationOptions;
}

/** Reads the capabilities of a client. What is missing counts as unsupported. */
export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = (capabilities ?? {}) as Partial<ClientCapabilities>;
  const action = textDocument?.codeAction;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  return {
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    markdownMessages: pulled?.markupMessageSupport === true,
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    diagnosticTags: (pulled?.tagSupport ?? published?.tagSupport)?.valueSet ?? [],
    // Without its data an action can't be resolved later.
    resolvesCodeActionEdits:
      action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true,
    resolvesCodeActionCommands: action?.resolveSupport?.properties.includes("command") === true,
    isPreferred: action?.isPreferredSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    showsDocuments: window?.showDocument?.support === true,
    markdownHovers: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    completion: completionFeatures(textDocument, isObject(initializationOptions) ? initializationOptions : {}),
    wording: wordingOf(isObject(initializationOptions) ? initializationOptions : {}),
    options: isObject(initializationOptions) ? initializationOptions : {},
  };
}

function wordingOf({ translations }: InitializationOptions): Wording {
  const known = new Map(Object.entries(translations ?? {}));
  if (known.size === 0) return {};
  return {
    translate: (words) => {
      const translated: unknown = known.get(words);
      return typeof translated === "string" ? translated : undefined;
    },
  };
}

function isObject(value: unknown): value is InitializationOptions {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
