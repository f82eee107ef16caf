import type { Site } from "../document/change";
import { memberOf } from "../document/node";
import { openingOf, type TextRange } from "../text/text";
import { groupedBy, type Repeat, repeatsOf } from "./by-key";
import { type Field, haveSameValue, isKnown, type Known } from "./fields";
import { isWritten, knownElements } from "./known-elements";
import type { ContainerDefinition, ContainerView } from "./model";
import { once } from "./once";
import type { AnyView } from "./views";

/** An entry of `environment`, `secrets` or `secretOptions` with a readable name. */
export interface NamedValue {
  /** The whole list. */
  readonly list: Known<readonly Field<AnyView>[]>;
  readonly element: Known<AnyView>;
  readonly name: Known<string>;
  /** The value: a text, or where the secret is stored. */
  readonly value: Field<string>;
}

/**
 * The environment variables (`environment`) or the secrets (`secrets`) of a container, in order, without those whose
 * name is empty.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export function namedValuesOf(container: ContainerDefinition, key: "environment" | "secrets"): readonly NamedValue[] {
  return container.answer(key === "secrets" ? readSecrets : readEnvironment);
}

function readEnvironment(container: ContainerDefinition): readonly NamedValue[] {
  return readNamedValues(container, "environment");
}

function readSecrets(container: ContainerDefinition): readonly NamedValue[] {
  return readNamedValues(container, "secrets");
}

function readNamedValues({ view }: ContainerDefinition, key: "environment" | "secrets"): readonly NamedValue[] {
  const list = view.objects(key);
  if (!isKnown(list)) return [];
  const values: NamedValue[] = [];
  for (const element of knownElements<AnyView>(list)) {
    const name = element.value.string("name");
    const value = element.value.string(key === "secrets" ? "valueFrom" : "value");
    if (isWritten(name)) values.push({ list, element, name, value });
  }
  return values;
}

/**
 * The text of an entry's value, with its place. It may contain a placeholder. Nothing if the value is of another type
 * or still being typed.
 */
export function writtenText({ element, value }: NamedValue): Pick<Known<string>, "value" | "range"> | undefined {
  if (isKnown(value)) return value;
  const written = element.value.any("value");
  if (!isKnown(written) || written.value.kind !== "scalar" || !written.value.closed) return undefined;
  const { value: text, range } = written.value;
  return typeof text === "string" ? { value: text, range } : undefined;
}

/** The entries by name, in order for each name. */
export function valuesByName(values: readonly NamedValue[]): ReadonlyMap<string, readonly NamedValue[]> {
  return groupedBy(values, ({ name }) => name.value);
}

/** The entries that repeat an earlier name. */
export function repeatedNames(values: readonly NamedValue[]): readonly Repeat<NamedValue>[] {
  return repeatsOf(
    values,
    ({ name }) => name.value,
    (first, { value }) => haveSameValue(first.value, value),
  );
}

/** An entry of `environment` that certainly has no name. */
export interface NamelessVariable {
  /** Its opening brace. */
  readonly opening: TextRange;
  /** What to remove: the entry, or the whole list if it is the only one. */
  readonly field: { readonly site: Site };
}

/**
 * The entries of `environment` without a name, including `{}`, in order. One that is still being typed is not among
 * them.
 */
export function namelessVariables(view: ContainerView): readonly NamelessVariable[] {
  const list = view.any("environment");
  if (!isKnown(list) || list.value.kind !== "array") return [];
  const parent = list.value;
  const views = once(() => {
    const entries = view.objects("environment");
    return new Map(knownElements(entries).map(({ value }) => [value.node, value]));
  });
  const found: NamelessVariable[] = [];
  for (const [key, node] of parent.elements.entries()) {
    if (node.kind !== "object" || !node.closed) continue;
    const name = memberOf(node, "name")?.value;
    // Nearly all variables have a name, so no more is asked about them.
    if (name?.kind === "scalar" && name.value !== null) continue;
    if (node.members.length > 0 && views().get(node)?.lacks("name") !== true) continue;
    const field = parent.elements.length === 1 ? list : { site: { parent, key } };
    found.push({ opening: openingOf(node.range), field });
  }
  return found;
}
