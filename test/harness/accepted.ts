import { applyEdits } from "../../server/src/core/text/text";
import type { CompletionEntry } from "../../server/src/features/completion";

/** The text after an entry is accepted, in an editor without snippets. */
export function accepted(text: string, { plain, replaced, additional }: CompletionEntry): string {
  return applyEdits(text, [...additional, { range: replaced, newText: plain }]);
}

/** The same in an editor that keeps the text after the cursor. */
export function insertedOnly(text: string, { plain, inserted, additional }: CompletionEntry): string {
  return applyEdits(text, [...additional, { range: inserted, newText: plain }]);
}
