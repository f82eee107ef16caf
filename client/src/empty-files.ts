import { LANGUAGE_IDS } from "@ecs-task-definitions/shared/documents";
import {
  type CompletionItem,
  CompletionItemKind,
  type Disposable,
  l10n,
  languages,
  Range,
  SnippetString,
} from "vscode";
import { isCandidate } from "./candidates";
import { readDocumentSnippets } from "./document-snippets";
import type { Extension } from "./extension";
import { UNCLAIMED_TEMPLATES } from "./template-language";

/** A file that contains at most one word, which is being typed. */
const EMPTY = /^\s*[\w-]*\s*$/;

/** A text with more lines is not empty and is not searched. */
const MOST_LINES = 10;

/**
 * Offers whole task definitions in an empty file. The server can't: nothing in the file says what it will be. If the
 * user declared the file, the server's completion does the rest.
 */
export function completeEmptyFiles({ context, overrides }: Extension): Disposable {
  return languages.registerCompletionItemProvider([...LANGUAGE_IDS, ...UNCLAIMED_TEMPLATES], {
    async provideCompletionItems(document, position): Promise<CompletionItem[]> {
      if (document.lineCount > MOST_LINES || !EMPTY.test(document.getText())) return [];
      if (isCandidate(document, overrides.current())) return [];
      const { text } = document.lineAt(position);
      const range = new Range(position.with({ character: text.length - text.trimStart().length }), position);
      const snippets = Object.entries(await readDocumentSnippets(context));
      return snippets.map(([title, { typed, description, body }], index) => ({
        label: { label: typed, description: l10n.t(title) },
        kind: CompletionItemKind.Snippet,
        documentation: l10n.t(description),
        insertText: new SnippetString(body.join("\n")),
        // In the order of the table, not alphabetically.
        sortText: String(index),
        range,
      }));
    },
  });
}
