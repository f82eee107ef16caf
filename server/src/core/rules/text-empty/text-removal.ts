import type { StructureText } from "../../deviations/deviation";
import { remove, type Site } from "../../document/change";
import type { Fix } from "../../findings/rule";
import { member, type Said, say } from "../../text/say";

/** The fix that removes a text: its member, its option, or its element, including the list if it is the only one. */
export function textRemoval({ site, object, field }: StructureText): Fix {
  const { parent, key } = site;
  const whole: Site | undefined = object && field && { parent: object.node, key: field.name };
  const isOnly = parent.kind === "array" && parent.elements.length === 1;
  const gone = isOnly && whole !== undefined ? whole : site;
  return { title: titleOf(gone.key, key), safe: false, changes: [remove({ site: gone })] };
}

function titleOf(gone: string | number, key: string | number): Said {
  if (typeof gone === "number") return say`Remove the empty element`;
  return key === "" ? say`Remove the empty key` : say`Remove ${member(gone)}`;
}
