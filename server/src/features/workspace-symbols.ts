import { isWritten } from "../core/task/known-elements";
import type { TaskDefinition } from "../core/task/model";
import type { TextRange } from "../core/text/text";
import { inOneLine } from "./one-line";

/** A workspace symbol: a task definition by its family, or a container. */
export interface FoundSymbol {
  readonly what: "family" | "container";
  /** On one line, and cut if it is too long. */
  readonly name: string;
  readonly range: TextRange;
  /** The family of a container's task; `undefined` if it is not written. */
  readonly family: string | undefined;
}

/** The family and the containers of a task definition whose names contain the letters of a query in its order. */
export function findSymbols(task: TaskDefinition, query: string): readonly FoundSymbol[] {
  const family = isWritten(task.family) ? task.family : undefined;
  const symbols: FoundSymbol[] = family
    ? [{ what: "family", name: inOneLine(family.value), range: family.range, family: undefined }]
    : [];
  for (const { name } of task.containers) {
    if (isWritten(name)) {
      symbols.push({ what: "container", name: inOneLine(name.value), range: name.range, family: symbols[0]?.name });
    }
  }
  return symbols.filter(({ name }) => holdsInOrder(name.toLowerCase(), query.toLowerCase()));
}

/** Editors filter and rank the result, so this is generous: `wb` finds `web`. */
function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters.replaceAll(/\s/g, "")) {
    const found = text.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}
