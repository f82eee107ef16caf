import { essentialWords } from "../element-sentences";
import type { FoldedBox } from "../fold";

/**
 * What stands in a box below the names: how many containers it stands for, what is unusual about them, and why no arrow
 * leads to them. Empty where there is nothing to say; that a container is essential goes without saying.
 */
export function boxFacts(containers: FoldedBox["containers"]): string {
  const [{ essential, disconnected, mappings }] = containers;
  const facts = containers.length > 1 ? [`${containers.length} containers`] : [];
  if (essential !== true) facts.push(essentialWords(essential));
  if (disconnected) facts.push("networking disabled");
  else if (mappings.length === 0) facts.push("no port mapped");
  return facts.join(" · ");
}
