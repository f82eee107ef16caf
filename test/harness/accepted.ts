import { applyEdits } from "../../server/src/core/syntax/text";
import type { CompletionEntry } from "../../server/src/features/completion";

/** The text after somebody took an entry, in an editor without snippets. */
export function accepted(text: string, { plain, replaced, additional }: CompletionEntry): string {
  return applyEdits(text, [...additional, { range: replaced, newText: plain }]);
}

/** The same where the editor keeps what follows the cursor. */
export function insertedOnly(text: string, { plain, inserted, additional }: CompletionEntry): string {
  return applyEdits(text, [...additional, { range: inserted, newText: plain }]);
}
