import { LANGUAGE_IDS } from "@ecs-task-definitions/shared/documents";
import { CompletionItem, CompletionItemKind, type Disposable, languages, Range, SnippetString, TextEdit } from "vscode";
import { isCandidate } from "./candidates";
import type { Extension } from "./extension";
import { firstKeyPlace } from "./first-key";
import { UNCLAIMED_TEMPLATES } from "./template-language";

/** File names that suggest a task definition. */
const NAMED = /(?:task|container)[-_. ]?def[^/]*$/i;

/** A file with more lines is not a new one. */
const MOST_LINES = 50;

const KEY = '"containerDefinitions"';

/**
 * Offers `containerDefinitions` in a file that begins like a task definition, for example with a family. Only this key
 * tells the file from other JSON, and after it the server takes over.
 */
export function completeFirstKey({ overrides }: Extension): Disposable {
  return languages.registerCompletionItemProvider(
    [...LANGUAGE_IDS, ...UNCLAIMED_TEMPLATES],
    {
      provideCompletionItems(document, position): CompletionItem[] {
        if (document.lineCount > MOST_LINES || isCandidate(document, overrides.current())) return [];
        const named = NAMED.test(document.uri.path);
        const place = firstKeyPlace(document.getText(), document.offsetAt(position), named);
        if (place === undefined) return [];
        const { start, end, commaBefore, commaAfter, missing } = place;
        const body = `${KEY}: [\n\t{\n\t\t"name": "$1",\n\t\t"image": "$2"\n\t}\n]${commaAfter ? "," : ""}`;
        const item = new CompletionItem("containerDefinitions", CompletionItemKind.Property);
        // The editor indents the lines after the first as deep as the current line is before the insertion.
        item.insertText = new SnippetString(missing + body.replaceAll("\n", `\n${missing}`));
        item.filterText = KEY;
        // Before `$schema`, which VS Code offers there.
        item.sortText = "!";
        item.range = new Range(document.positionAt(start), document.positionAt(end));
        if (commaBefore !== undefined)
          item.additionalTextEdits = [TextEdit.insert(document.positionAt(commaBefore), ",")];
        return [item];
      },
    },
    '"',
  );
}
