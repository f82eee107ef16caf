import type { UnknownProperty } from "../../deviations/deviation";
import { isContainerStructure, isRootStructure } from "../../facts/structure";
import { removing } from "../../findings/builders";
import type { Finding, Fix } from "../../findings/rule";
import type { TypedObject } from "../../schema/typed-tree";
import { member, type Said, say } from "../../text/say";

/** What a finding says about an unknown property, and what can be done. */
export interface Meaning extends Pick<Finding, "remedy" | "why"> {
  readonly what: Said;
  readonly fixes: readonly Fix[];
}

/** The name of an object in messages: its key, or an entry of its list. */
export function nameOf({ structure = "", field, at }: TypedObject, which: "any" | "this" = "any"): Said {
  if (isRootStructure(structure)) return which === "any" ? say`a task definition` : say`the task definition`;
  if (typeof at === "string") return member(at);
  if (isContainerStructure(structure)) return which === "any" ? say`a container` : say`the container`;
  return field === undefined ? say`an entry of a list` : say`an entry of ${member(field.name)}`;
}

/** The fix that removes an unknown property. */
export function removal({ object, member: { key } }: UnknownProperty): Fix {
  return removing({ site: { parent: object.node, key } });
}

/** The removal as the last fix of a finding that knows the right place or name, so editors don't prefer it. */
export function lastResort(property: UnknownProperty): Fix {
  return { ...removal(property), preferred: false };
}
