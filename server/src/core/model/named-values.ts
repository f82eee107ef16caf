import { type Field, isKnown, type Known, type ObjectView } from "./fields";
import type { ContainerDefinition } from "./model";

/** An entry of `environment`, `secrets` or `secretOptions` whose name can be read. */
export interface NamedValue {
  /** The whole list. */
  readonly list: Known<readonly Field<ObjectView>[]>;
  readonly element: Known<ObjectView>;
  readonly name: Known<string>;
  /** What the name stands for: a text, or where the secret is. */
  readonly value: Field<string>;
}

/**
 * The environment variables (`environment`) or the secrets (`secrets`) of a container, in order; those with an
 * empty name are left out.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function namedValuesOf(
  { view }: Pick<ContainerDefinition, "view">,
  key: "environment" | "secrets",
): readonly NamedValue[] {
  const list = view.objects(key);
  if (!isKnown(list)) return [];
  return list.value.filter(isKnown).flatMap((element): readonly NamedValue[] => {
    const name = element.value.string("name");
    if (!isKnown(name) || name.value === "") return [];
    return [{ list, element, name, value: element.value.string(key === "secrets" ? "valueFrom" : "value") }];
  });
}

/** The entries whose name an earlier one has, each with the first of that name. */
export function repeatedNames(
  values: readonly NamedValue[],
): readonly { readonly first: NamedValue; readonly repeated: NamedValue }[] {
  const firsts = new Map<string, NamedValue>();
  return values.flatMap((repeated) => {
    const first = firsts.get(repeated.name.value);
    if (first !== undefined) return [{ first, repeated }];
    firsts.set(repeated.name.value, repeated);
    return [];
  });
}
