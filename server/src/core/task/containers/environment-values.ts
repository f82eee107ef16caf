import { isNull, memberOf, type SyntaxNode } from "../../document/node";
import { type Field, isKnown, type Known, type ObjectView } from "../fields";
import { isWritten, knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";

/** An entry of `environment` with a name and without a value. */
export interface ValuelessVariable {
  readonly container: ContainerDefinition;
  /** The whole `environment` member. */
  readonly list: Known<readonly Field<ObjectView<"KeyValuePair">>[]>;
  readonly entry: Known<ObjectView<"KeyValuePair">>;
  readonly name: string;
  /** The value, if it is there and null; nothing if it is left out. */
  readonly written: SyntaxNode | undefined;
}

/** The variables that have a name and no value, in order; none while something is missing that may be a value. */
export function valuelessVariables({ containers, tree }: TaskDefinition): readonly ValuelessVariable[] {
  // The parser may have passed over the value.
  if (tree.problems.length > 0) return [];
  return containers.flatMap((container) => {
    const list = container.view.objects("environment");
    if (!isKnown(list)) return [];
    return knownElements(list).flatMap((entry): readonly ValuelessVariable[] => {
      const { node } = entry.value;
      const name = entry.value.string("name");
      // NAME=value is a mistake in the name.
      if (!isWritten(name) || name.value.includes("=") || memberOf(node, "valueFrom") !== undefined) return [];
      const member = memberOf(node, "value");
      const written = member?.value;
      const isNulled = written !== undefined && isNull(written);
      if (!isNulled && (member !== undefined || !entry.value.lacks("value"))) return [];
      return [{ container, list, entry, name: name.value, written }];
    });
  });
}
