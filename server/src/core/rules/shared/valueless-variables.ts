import { isNull, memberOf, type SyntaxNode } from "../../document/node";
import { type Entry, entriesIn } from "../../task/containers/entries";
import { isWritten } from "../../task/known-elements";
import type { TaskDefinition } from "../../task/model";

/** An entry of `environment` with a name and without a value. */
export interface ValuelessVariable extends Entry<"KeyValuePair"> {
  readonly name: string;
  /** The value, if it is there and null; nothing if it is left out. */
  readonly written: SyntaxNode | undefined;
}

/** The variables that have a name and no value, in order; none while something is missing that may be a value. */
export function valuelessVariables(task: TaskDefinition): readonly ValuelessVariable[] {
  // The parser may have passed over the value.
  if (task.tree.problems.length > 0) return [];
  return entriesIn(task, "environment").flatMap((entry) => {
    const { view } = entry;
    const member = memberOf(view.node, "value");
    const written = member?.value;
    // Nearly all variables have a value and need no further check.
    if (member !== undefined && (written === undefined || !isNull(written))) return [];
    const name = view.string("name");
    // NAME=value is a mistake in the name.
    if (!isWritten(name) || name.value.includes("=") || memberOf(view.node, "valueFrom") !== undefined) return [];
    if (written === undefined && !view.lacks("value")) return [];
    return [{ ...entry, name: name.value, written }];
  });
}
