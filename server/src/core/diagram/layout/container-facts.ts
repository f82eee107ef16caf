import type { DiagramContainer } from "../diagram";
import { essentialWords } from "../element-sentences";

/** What stands in the box of a container below its image: whether it is essential, and why no arrow leads to it. */
export function containerFacts({ essential, disconnected, mappings }: DiagramContainer): string {
  const facts = [essentialWords(essential)];
  if (disconnected) facts.push("networking disabled");
  else if (mappings.length === 0) facts.push("no port mapped");
  return facts.join(" · ");
}
