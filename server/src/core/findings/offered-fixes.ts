import { editsFor, type SyntaxTree } from "../document/document";
import { isSurelyPlaced } from "../document/whole";
import type { TaskDefinition } from "../task/model";
import type { Fix, OfferedFix } from "./rule";

/**
 * What is offered of a fix while a value or a bracket is missing: the fix where it can be worked out and changes nothing
 * but what is surely whole, and else nothing. One that takes the broken part away is safe no more, since its author was
 * about to write something else there. Findings share fixes that change the whole file, so the answer is kept for each.
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

/** What is offered of fixes: each with its edits, and once for all findings that share it. */
export function offeredFor(task: TaskDefinition): (fixes: readonly Fix[]) => readonly OfferedFix[] {
  const known = new Map<Fix, OfferedFix>();
  const withEdits = (fix: Fix): OfferedFix => {
    const made = known.get(fix) ?? { ...fix, edits: () => editsFor(task, fix.changes) };
    known.set(fix, made);
    return made;
  };
  if (task.tree.problems.length === 0) return (fixes) => fixes.map(withEdits);
  const offered = offeredFixes(task.tree);
  return (fixes) => fixes.flatMap((fix) => offered(withEdits(fix)) ?? []);
}
