import { printable } from "../text/printable";
import { andList } from "../text/words";
import type { Diagram, Problems } from "./diagram";
import { containerSentence, mappingSentence, networkSentence, relationSentence } from "./element-sentences";
import { problemCounts } from "./problems";

/**
 * A diagram in words, for users who can't see it: one line per element, with the parts of a container indented below
 * it. Invisible characters are written as `\u001b`.
 */
export function describeDiagram(diagram: Diagram): string {
  const { title, headline, outside, network, containers, hiddenContainers, relations } = diagram;
  // An unknown mode is in the headline already, with its reason.
  const told = headline.some((line) => line.startsWith(network.title));
  const lines = [
    `${title}. ${headline.map((line) => `${line}.`).join(" ")}`,
    line(told ? network.note.replace(/\.$/, "") : networkSentence(network), network.problems),
  ];
  if (outside !== undefined && network.mode !== "unknown" && containers.some(({ mappings }) => mappings.length > 0)) {
    lines.push(`${outside.sentence}.`);
  }
  for (const [index, container] of containers.entries()) {
    lines.push(line(containerSentence(container), container.problems));
    for (const mapping of container.mappings)
      lines.push(`- ${line(mappingSentence(mapping, container), mapping.problems)}`);
    if (container.mappings.length === 0) lines.push("- No port is mapped.");
    if (container.hiddenMappings > 0) lines.push(`- ${container.hiddenMappings} more port mappings.`);
    for (const relation of relations) {
      if (relation.from === index) lines.push(`- ${line(relationSentence(relation, containers), relation.problems)}`);
    }
  }
  if (containers.length === 0) lines.push("There is no container.");
  if (hiddenContainers > 0) lines.push(`${hiddenContainers} more containers.`);
  return lines.map(printable).join("\n");
}

function line(sentence: string, problems: Problems): string {
  const counts = problemCounts(problems);
  return counts.length === 0 ? `${sentence}.` : `${sentence}. ${andList(counts)}.`;
}
