import type { StructureText } from "../../deviations/deviation";
import type { Site } from "../../document/change";
import { removing } from "../../findings/builders";
import type { Fix } from "../../findings/rule";
import { say } from "../../text/say";

/** The fix that removes a text: its member, its option, or its element, including the list if it is the only one. */
export function textRemoval({ site, object, field }: StructureText): Fix {
  const { parent } = site;
  const whole: Site | undefined = object && field && { parent: object.node, key: field.name };
  const isOnly = parent.kind === "array" && parent.elements.length === 1;
  const gone = isOnly && whole !== undefined ? whole : site;
  return removing({ site: gone }, typeof gone.key === "number" ? { title: say`Remove the empty element` } : {});
}
