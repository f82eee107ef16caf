import type { InitializationOptions } from "@ecs-task-definitions/shared/protocol";
import {
  type CompletionItemTag,
  type InsertTextMode,
  MarkupKind,
  type TextDocumentClientCapabilities,
} from "vscode-languageserver";

/** What the client can do with completions. What it does not say it can't do. */
export interface CompletionFeatures {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly markdown: boolean;
  /** Asks for the documentation of an item once it is looked at. */
  readonly resolvesDocumentation: boolean;
  readonly tags: readonly CompletionItemTag[];
  readonly insertTextModes: readonly InsertTextMode[];
  /** Carries out VS Code's command that opens the list again. */
  readonly asksAgain: boolean;
}

/** Reads what a client says of itself. */
export function completionFeatures(
  textDocument: TextDocumentClientCapabilities | undefined,
  options: InitializationOptions,
): CompletionFeatures {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes("documentation") === true,
    tags: item?.tagSupport?.valueSet ?? [],
    insertTextModes: item?.insertTextModeSupport?.valueSet ?? [],
    asksAgain: options.clientCommands === true,
  };
}
