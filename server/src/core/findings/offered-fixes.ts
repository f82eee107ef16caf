import { editsFor, type SyntaxTree } from "../document/document";
import { isSurelyPlaced } from "../document/whole";
import type { TaskDefinition } from "../task/model";
import type { TextEdit } from "../text/text";
import type { Fix, OfferedFix } from "./rule";

/**
 * Filters fixes for a text in which a value or a bracket is missing: keeps a fix only if it changes nothing but
 * complete parts. A fix that removes the incomplete part is no longer safe, since the author is about to write
 * something there. Findings share fixes that change the whole file, so the answer for each fix is remembered.
 */
export function offeredFixes<T extends OfferedFix>(tree: SyntaxTree): (fix: T) => T | undefined {
  const known = new Map<T, T | undefined>();
  const offer = (fix: T): T | undefined => {
    const edits = fix.edits();
    if (edits.length === 0 || !edits.every(({ range }) => isSurelyPlaced(tree, range))) return undefined;
    const takesBroken = edits.some(({ range }) =>
      tree.problems.some(({ range: { start } }) => range.start <= start && start < range.end),
    );
    return takesBroken && fix.safe ? { ...fix, safe: false } : fix;
  };
  return (fix) => {
    if (!known.has(fix)) known.set(fix, offer(fix));
    return known.get(fix);
  };
}

/** Adds the edits to fixes, once for all findings that share a fix. They are worked out when first asked for. */
export function offeredFor(task: TaskDefinition): (fixes: readonly Fix[]) => readonly OfferedFix[] {
  const known = new Map<Fix, OfferedFix>();
  const withEdits = (fix: Fix): OfferedFix => {
    let edits: readonly TextEdit[] | undefined;
    const workedOut = (): readonly TextEdit[] => (edits ??= editsFor(task, fix.changes));
    const made = known.get(fix) ?? { ...fix, edits: workedOut };
    known.set(fix, made);
    return made;
  };
  if (task.tree.problems.length === 0) return (fixes) => fixes.map(withEdits);
  const offered = offeredFixes(task.tree);
  return (fixes) => fixes.flatMap((fix) => offered(withEdits(fix)) ?? []);
}
