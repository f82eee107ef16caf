import type { Member } from "../document/node";
import { COMPOSE_ELSEWHERE, COMPOSE_KEYS, FOREIGN_MEMBERS, MISTAKEN_MEMBERS, SCHEMA_KEY } from "../facts/foreign-keys";
import { ROOT_STRUCTURE, SERVICE_ONLY } from "../facts/generated/structures";
import { describeOnlyOf, fieldInAnySpelling, fieldOf, fieldsOf, isContainerStructure } from "../facts/structure";
import { nearest, plainName } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholders";
import { lackOfDaemons } from "./daemon-properties";
import { fits, innerStructure } from "./fits";

/** Whether the key contains a placeholder, so that it is unknown. */
export function isTemplated({ key }: Member): boolean {
  return key !== SCHEMA_KEY && hasPlaceholder(key);
}

/**
 * The members of an object that an unknown key may mean: misspelled, from another tool, or belonging in one of them.
 * These members don't count as missing, so it is better to return too many.
 *
 * @param names all keys that the object can have
 * @param structure the structure of the object; omitted for a map
 */
export function membersMeant(member: Member, names: readonly string[], structure?: string): readonly string[] {
  const { key } = member;
  if (key === SCHEMA_KEY || (structure !== undefined && describeOnlyOf(structure).includes(key))) return [];
  if (structure !== undefined && lackOfDaemons(structure, key, "here") !== undefined) return [];
  const same =
    structure === undefined
      ? names.find((name) => plainName(name) === plainName(key))
      : fieldInAnySpelling(structure, key);
  if (same !== undefined) return [same];
  const called = FOREIGN_MEMBERS.get(key.toLowerCase())?.filter((name) => names.includes(name)) ?? [];
  const similar = nearest(key, names);
  const close = similar === undefined ? called : [...called, similar];
  return structure === undefined ? close : [...close, ...membersOf(structure, member)];
}

/** The members that a key may mean in a structure, other than by a misspelling. */
function membersOf(structure: string, member: Member): readonly string[] {
  const { key, value } = member;
  if (structure === ROOT_STRUCTURE && key === "launchType") return ["requiresCompatibilities"];
  if (structure === ROOT_STRUCTURE && SERVICE_ONLY.includes(key)) return [];
  const fields = fieldsOf(structure);
  if (MISTAKEN_MEMBERS.has(`${structure}.${key}`)) return fields.map(({ name }) => name);
  const ours = isContainerStructure(structure) ? COMPOSE_KEYS.get(key)?.split(".")[0] : undefined;
  if (ours !== undefined) return [ours];
  if (isContainerStructure(structure) && COMPOSE_ELSEWHERE.has(key)) return [];
  const holders = fields.filter(({ type }) => {
    const inner = innerStructure(type);
    return inner !== undefined && fieldOf(inner, key) !== undefined;
  });
  if (holders.length > 0) return holders.map(({ name }) => name);
  const words = wordsOf(key);
  return fields
    .filter(({ name, type }) => fits(type, value) && wordsOf(name).some((word) => words.includes(word)))
    .map(({ name }) => name);
}

/** The words of a key in lower case: `max` and `swap` of `maxSwap`. */
function wordsOf(key: string): readonly string[] {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word.length >= SHORTEST_WORD);
}

/** In letters. */
const SHORTEST_WORD = 2;
