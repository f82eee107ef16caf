import { printable } from "../../text/printable";
import type { DiagramRelation } from "../diagram";
import { essentialWords, relationDetail, relationVerb } from "../element-sentences";
import type { FoldedBox } from "../fold";

/**
 * The line below the names in a box: the number of containers, what is unusual about them, and why no arrow leads to
 * them. Empty if there is nothing to say. That a container is essential is not mentioned.
 */
export function boxFacts(containers: FoldedBox["containers"]): string {
  const [{ essential, disconnected, mappings }] = containers;
  const facts = containers.length > 1 ? [`${containers.length} containers`] : [];
  if (essential !== true) facts.push(essentialWords(essential));
  if (disconnected) facts.push("networking disabled");
  else if (mappings.length === 0) facts.push("no port mapped");
  return facts.join(" · ");
}

/** The text in the row of a link or a dependency. */
export function relationWords(relation: DiagramRelation): string {
  const doubt = relation.to === undefined ? " (?)" : "";
  return printable(`${relationVerb(relation)} ${relation.name}${relationDetail(relation)}${doubt}`);
}
