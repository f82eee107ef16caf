import { append, remove, set, type Value } from "../../document/change";
import { memberOf } from "../../document/node";
import { type Fix, fixes } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import type { ContainerDefinition } from "../../task/model";
import { type NamedValue, namedValuesOf, valuesByName } from "../../task/named-values";
import { type Said, say } from "../../text/say";

/**
 * The fixes that move environment variables to the secrets: all together, and each alone if there are not too many to
 * choose from. None for a variable that is a secret already, and none if the list of secrets can't be read.
 */
export function movesToSecrets(container: ContainerDefinition, names: readonly string[]): readonly Fix[] {
  const variables = valuesByName(namedValuesOf(container, "environment"));
  const secrets = valuesByName(namedValuesOf(container, "secrets"));
  // If a secret has this name, the fix of secret-environment-clash applies instead.
  const movable = names.filter((name) => !secrets.has(name));
  const move = (moved: readonly string[], title: Said): Fix | undefined =>
    moveToSecrets(
      container,
      moved.map((name) => variables.get(name) ?? []),
      title,
    );
  if (movable.length <= 1) return fixes(move(movable, say`Move to {secrets}`));
  const single = movable.length > MOST_SINGLE ? [] : movable;
  return fixes(
    move(movable, movable.length === 2 ? say`Move both to {secrets}` : say`Move all ${movable.length} to {secrets}`),
    ...single.map((name) => move([name], say`Move ${name} to {secrets}`)),
  );
}

const MOST_SINGLE = 10;

/** Removes variables, each name with all its entries, and adds secrets whose ARNs the author fills in. */
function moveToSecrets(
  { view }: ContainerDefinition,
  moved: readonly (readonly NamedValue[])[],
  title: Said,
): Fix | undefined {
  const secrets = view.objects("secrets");
  const [first] = moved.flat();
  if (secrets.state === "unknown" || first === undefined) return undefined;
  const entries = moved.flatMap(([variable]): readonly Value[] =>
    variable === undefined
      ? []
      : [
          {
            members: [
              ["name", variable.name.value],
              ["valueFrom", "<ARN of the secret>"],
            ],
          },
        ],
  );
  const list = isKnown(secrets) ? memberOf(view.node, "secrets")?.value : undefined;
  if (isKnown(secrets) && (list?.kind !== "array" || secrets.value.at(-1)?.state !== "known")) return undefined;
  const all = moved.flat();
  const isAll = all.length === first.list.value.length;
  const removals = isAll ? [remove(first.list)] : all.map(({ element }) => remove(element));
  const added = list?.kind === "array" ? append(list, ...entries) : set(secrets, entries);
  return { title, safe: false, changes: [...removals, added] };
}
