import { remove } from "../changes/change";
import type { Fix } from "../rule";
import type { TypedObject } from "../schema/typed-tree";
import { isContainerStructure, isRootStructure, structureLabel } from "../spec/structure";
import type { UnknownProperty } from "./deviation";

/** What an unknown property is most likely meant as: the end of a sentence about it, and what can be done. */
export interface Meaning {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** How messages speak of an object: by its key, or as an element of its list. */
export function nameOf({ structure = "", field, at }: TypedObject, article: "a" | "the" = "a"): string {
  if (isRootStructure(structure)) return `${article} ${structureLabel(structure)}`;
  if (typeof at === "string") return at;
  if (isContainerStructure(structure)) return `${article} container`;
  return `an element of ${field?.name ?? "a list"}`;
}

/** The fix that takes an unknown property away. */
export function removal({ object, member }: UnknownProperty): Fix {
  const changes = [remove({ site: { parent: object.node, key: member.key } })];
  return { title: `Remove ${member.key === "" ? "the empty key" : member.key}`, safe: false, changes };
}

/** The same where the message names a right place or name, so that an editor does not take it for the one to make. */
export function lastResort(property: UnknownProperty): Fix {
  return { ...removal(property), preferred: false };
}
