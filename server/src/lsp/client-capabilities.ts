import type { InitializationOptions } from "@ecs-task-definitions/shared/protocol";
import type { ClientCapabilities, DiagnosticTag, InitializeParams } from "vscode-languageserver";
import type { Wording } from "../core/text/say";
import { type CompletionFeatures, completionFeatures } from "./completion-features";

/** What the client can do, as far as it changes what the server says. */
export interface ClientFeatures {
  /** Asks for diagnostics itself, so that they are never sent unasked. */
  readonly pullsDiagnostics: boolean;
  /** Asks again when it is told that diagnostics have changed. */
  readonly refreshesDiagnostics: boolean;
  /** Takes Markdown as the message of a diagnostic. */
  readonly markdownMessages: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The tags that it can draw. */
  readonly diagnosticTags: readonly DiagnosticTag[];
  /** Takes code actions as literals and asks for their edits later. */
  readonly resolvesCodeActionEdits: boolean;
  /** Takes the command of a code action together with its edit, late. */
  readonly resolvesCodeActionCommands: boolean;
  readonly isPreferred: boolean;
  /** Takes edits that name the version of the document they were made for. */
  readonly versionedEdits: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Can be asked to tell when settings change. */
  readonly dynamicConfiguration: boolean;
  /** Opens a page for the server, which lets it explain a rule in a browser. */
  readonly showsDocuments: boolean;
  /** Shows Markdown in hovers. */
  readonly markdownHovers: boolean;
  /** Asks again for inlay hints, or for code lenses, when it is told that they have changed. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** Takes definitions that say what to underline and what to show. */
  readonly definitionLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  readonly linkTooltips: boolean;
  readonly completion: CompletionFeatures;
  /** How it wants sentences to be worded: in the language that it has translations for. */
  readonly wording: Wording;
  /** What it said in `initializationOptions`. */
  readonly options: InitializationOptions;
}

/** Reads the capabilities of a client. What it does not say it can't do. */
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
    // Without the data of an action nobody can tell later what it was to do.
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
