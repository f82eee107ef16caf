import type { InitializationOptions } from "@ecs-task-definitions/shared/protocol";
import {
  type CompletionItemTag,
  type InsertTextMode,
  MarkupKind,
  type TextDocumentClientCapabilities,
} from "vscode-languageserver";

/** What the client can do with completions. What is missing counts as unsupported. */
export interface CompletionFeatures {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  readonly markdown: boolean;
  /** Resolves the documentation of an item when it is selected. */
  readonly resolvesDocumentation: boolean;
  readonly tags: readonly CompletionItemTag[];
  readonly insertTextModes: readonly InsertTextMode[];
  /** Runs VS Code's command that opens the list again. */
  readonly asksAgain: boolean;
}

/** Reads the completion capabilities of a client. */
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
