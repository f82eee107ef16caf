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

/** A file in which nothing stands but a word that is being typed. */
const EMPTY = /^\s*[\w-]*\s*$/;

/** A text of more lines is not looked at: it is not empty. */
const MOST_LINES = 10;

/**
 * Offers whole task definitions in a file that is empty, or is so again. To the server it is nothing, since nothing in
 * it says what it will be. Where the user said so, the rest is up to the server's completion.
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
        // In the order of the table, not of the alphabet.
        sortText: String(index),
        range,
      }));
    },
  });
}
