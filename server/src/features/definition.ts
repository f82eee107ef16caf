import type { TaskDefinition } from "../core/task/model";
import { namesAt } from "../core/task/references/names";
import { insideString } from "../core/task/references/string-range";
import { type TextRange, touches } from "../core/text/text";

/** The answer of go to definition. */
export interface Definition {
  /** What an editor underlines: the name, or the whole string if the cursor is beside it, as on a link's alias. */
  readonly origin: TextRange;
  readonly targets: readonly DefinitionTarget[];
}

/** A thing that has the name. */
export interface DefinitionTarget {
  /** The whole container, volume, port mapping or link. */
  readonly owner: TextRange;
  /** Its name, without quotes. */
  readonly name: TextRange;
}

/** Where the name under the cursor is declared; `undefined` if there is no name, or if nothing in the file has it. */
export function definitionAt(task: TaskDefinition, offset: number): Definition | undefined {
  const found = namesAt(task, offset);
  // An alias means a container, which is where people want to go.
  const things = found.filter(({ kind, declarations }) => kind !== "alias" && declarations.length > 0);
  const targets = (things.length > 0 ? things : found).flatMap(({ declarations }) =>
    declarations.map(({ owner, range }) => ({ owner, name: range })),
  );
  const place = found[0]?.place;
  if (place === undefined || targets.length === 0) return undefined;
  return { origin: touches(place.range, offset) ? place.range : insideString(place.whole), targets };
}
