import type { UnknownProperty } from "../../deviations/deviation";
import { remove } from "../../document/change";
import { isContainerStructure, isRootStructure } from "../../facts/structure";
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
  const changes = [remove({ site: { parent: object.node, key } })];
  return { title: key === "" ? say`Remove the empty key` : say`Remove ${member(key)}`, safe: false, changes };
}

/** The same where the finding names the right place or name, so that editors don't prefer it. */
export function lastResort(property: UnknownProperty): Fix {
  return { ...removal(property), preferred: false };
}
