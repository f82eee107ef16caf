import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  CompletionTriggerKind,
  InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
  TextEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionEntry, complete, type EntryText, entryMarkdown } from "../features/completion";
import { type TrialMemory, trialMemory } from "../features/completion/trial";
import type { CompletionFeatures } from "./completion-features";
import { toRange } from "./convert";
import type { Feature } from "./feature";
import { guard } from "./guard";

const KIND: Readonly<Record<CompletionEntry["kind"], CompletionItemKind>> = {
  property: CompletionItemKind.Property,
  reference: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
  value: CompletionItemKind.Value,
};

/** Opens the list again, for our own client, whose editor is VS Code. */
const ASK_AGAIN = { title: "Suggest", command: "editor.action.triggerSuggest" };

/** Keys, values, references and snippets at the cursor. */
export const completion: Feature = {
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: ['"', ":"],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  }),
  register({ connection, log, session, withSnapshot }) {
    let trials: TrialMemory | undefined;
    connection.onCompletion(({ textDocument, position, context }, token) =>
      withSnapshot<CompletionItem[]>(
        "Completion",
        textDocument.uri,
        [],
        token,
        ({ document, analysis, options }, client) => {
          const text = document.getText();
          const offset = document.offsetAt(position);
          // A quote that was just typed opens a string, or closes one that needs no completion.
          const typedQuote =
            context?.triggerKind === CompletionTriggerKind.TriggerCharacter && text[offset - 1] === '"';
          const { insist = false, assume = {} } = options;
          trials ??= trialMemory();
          return complete({ text, offset, analysis, insist, assume, trials, opening: typedQuote }).map((entry) =>
            itemOf(document, entry, client.completion),
          );
        },
      ),
    );
    connection.onCompletionResolve((item, token) =>
      guard(
        log,
        "The text of a completion",
        item,
        async () => {
          const client = session()?.client.completion;
          return client !== undefined && isEntryText(item.data) ? { ...item, ...documented(item.data, client) } : item;
        },
        token,
      ),
    );
  },
};

function itemOf(document: TextDocument, entry: CompletionEntry, client: CompletionFeatures): CompletionItem {
  const { label, kind, detail, documentation, note, example, struck, asks } = entry;
  const newText = client.snippets ? entry.snippet : entry.plain;
  const replace = toRange(document, entry.replaced);
  const insert = toRange(document, entry.inserted);
  const words: EntryText = { documentation, note, example };
  return {
    label,
    kind: KIND[kind],
    sortText: entry.sort,
    filterText: entry.filter,
    ...(detail === "" ? {} : client.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    textEdit:
      client.insertReplace && entry.inserted.end !== entry.replaced.end
        ? InsertReplaceEdit.create(newText, insert, replace)
        : TextEdit.replace(replace, newText),
    ...(client.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(client.insertTextModes.includes(InsertTextMode.asIs) ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(entry.additional.length === 0
      ? {}
      : {
          additionalTextEdits: entry.additional.map(({ range, newText: comma }) =>
            TextEdit.replace(toRange(document, range), comma),
          ),
        }),
    ...(struck && client.tags.includes(CompletionItemTag.Deprecated) ? { tags: [CompletionItemTag.Deprecated] } : {}),
    ...(asks && client.asksAgain ? { command: ASK_AGAIN } : {}),
    ...(client.resolvesDocumentation ? { data: words } : documented(words, client)),
  };
}

function documented(words: EntryText, { markdown }: CompletionFeatures): { documentation?: string | MarkupContent } {
  const value = entryMarkdown(words);
  if (value === "") return {};
  if (markdown) return { documentation: { kind: MarkupKind.Markdown, value } };
  return { documentation: plainTextOf(value) };
}

/** Markdown as plain text, for a client that does not render it. */
function plainTextOf(markdown: string): string {
  return markdown
    .replaceAll(/^```\w*\n?/gm, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/\*\*|`/g, "")
    .replaceAll(/\\([\\`*_{}[\]<>#+!|~-])/g, "$1");
}

function isEntryText(data: unknown): data is EntryText {
  if (typeof data !== "object" || data === null) return false;
  return ["documentation", "note", "example"].every((key) => typeof Reflect.get(data, key) === "string");
}
