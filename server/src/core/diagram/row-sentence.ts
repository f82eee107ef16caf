import type { DiagramContainer } from "./diagram";
import { mappingSentence } from "./element-sentences";
import type { FoldedBox, FoldedRow } from "./fold";

/**
 * A row in words, without a full stop: the sentence of its mapping. For several mappings, a common line followed by one
 * line for each.
 */
export function rowSentence(row: FoldedRow, containers: FoldedBox["containers"]): string {
  const [first] = row.mappings;
  if (row.mappings.length === 1) return mappingSentence(first, containers[0]);
  const each = row.mappings.map((mapping) => {
    const container = containers.find(({ mappings }) => mappings.includes(mapping));
    return `${shortly(mapping.hostLabel)}${mapping.containerLabel}${ownerOf(container, containers)}`;
  });
  const where = containers.length > 1 ? `${containers.length} containers` : containers[0].label;
  return [`${row.mappings.length} mappings of ${where}; a further click selects the next:`, ...each].join("\n");
}

function shortly(hostLabel: string): string {
  return hostLabel === "" ? "" : `${hostLabel} → `;
}

function ownerOf(container: DiagramContainer | undefined, containers: FoldedBox["containers"]): string {
  return container === undefined || containers.length === 1 ? "" : ` of ${container.label}`;
}
