import { LANGUAGE_IDS } from "@ecs-task-definitions/shared/documents";
import { CompletionItem, CompletionItemKind, type Disposable, languages, Range, SnippetString, TextEdit } from "vscode";
import { isCandidate } from "./candidates";
import type { Extension } from "./extension";
import { firstKeyPlace } from "./first-key";
import { UNCLAIMED_TEMPLATES } from "./template-language";

/** A name under which people keep task definitions. */
const NAMED = /(?:task|container)[-_. ]?def[^/]*$/i;

/** A file of more lines is no beginning. */
const MOST_LINES = 50;

const KEY = '"containerDefinitions"';

/**
 * Offers `containerDefinitions` in a file that begins like a task definition, say with its family. Only with this key
 * can the file be told from other JSON, and from then on the server has the rest.
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
        // The editor indents what follows the first line as deep as the line is before it is taken.
        item.insertText = new SnippetString(missing + body.replaceAll("\n", `\n${missing}`));
        item.filterText = KEY;
        // In front of `$schema`, which VS Code offers there.
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
