import { isWritten } from "../core/task/known-elements";
import type { TaskDefinition } from "../core/task/model";
import type { TextRange } from "../core/text/text";
import { inOneLine } from "./one-line";

/** A thing that can be found by its name from anywhere: a task definition by its family, or a container. */
export interface FoundSymbol {
  readonly what: "family" | "container";
  /** On one line, and cut where it is too long to read. */
  readonly name: string;
  readonly range: TextRange;
  /** The family of the task that a container belongs to; nothing where it is not written. */
  readonly family: string | undefined;
}

/** The family and the containers of a task definition whose names hold the letters of a query in its order. */
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

/** Editors rank what they are given, so this is generous: `wb` finds `web`. */
function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters.replaceAll(/\s/g, "")) {
    const found = text.indexOf(letter, from);
    if (found < 0) return false;
    from = found + letter.length;
  }
  return true;
}
