import { beginning } from "../text/words";
import type { DiagramContainer, DiagramMapping, DiagramNetwork, DiagramRelation, Problems } from "./diagram";
import { problemCounts } from "./problems";

/** A container, as a sentence without a full stop. */
export function containerSentence({ label, fullImage, essential, disconnected }: DiagramContainer): string {
  const parts = [
    fullImage === "" ? "without an image" : `image ${fullImage}`,
    essentialWords(essential),
    ...(disconnected ? ["its networking disabled"] : []),
  ];
  return `${beginning(label)}: ${parts.join(", ")}`;
}

/** In words, whether the task stops with a container. */
export function essentialWords(essential: boolean | undefined): string {
  if (essential === undefined) return "essential or not is unknown";
  return essential ? "essential" : "not essential";
}

/** A port mapping, as a sentence without a full stop. */
export function mappingSentence(mapping: DiagramMapping, container: DiagramContainer): string {
  const isRange = mapping.containerLabel.includes("-");
  const inside = `${isRange ? "ports" : "port"} ${mapping.containerLabel} of ${container.label}`;
  const name = mapping.portName === "" ? "" : ` (${mapping.portName})`;
  const collision = mapping.collision === undefined ? "" : `; collision: ${mapping.collision}`;
  return `${reach(mapping, inside + name, isRange)}${collision}`;
}

function reach({ kind, hostLabel, problems }: DiagramMapping, inside: string, isRange: boolean): string {
  switch (kind) {
    case "static":
      return `Host port ${hostLabel} leads to ${inside}`;
    case "same":
      return `${beginning(inside)} ${isRange ? "are" : "is"} the same outside`;
    case "dynamic":
      return isRange
        ? `Host ports that Docker picks lead to ${inside}`
        : `A host port that Docker picks leads to ${inside}`;
    case "closed":
      return `Nothing outside leads to ${inside}`;
    case "unknown":
      return hostLabel === "?"
        ? `Which port outside leads to ${inside} is unknown`
        : hostLabel.endsWith("?")
          ? unsureReach(hostLabel.slice(0, -1), inside, problems)
          : `Host port ${hostLabel} leads to ${inside}, once the placeholder is filled in`;
  }
}

/** A host port that can't apply, which is an error, or whose meaning is not known yet. */
function unsureReach(hostPort: string, inside: string, { counts }: Problems): string {
  return counts.error > 0
    ? `ECS rejects the mapping of host port ${hostPort} to ${inside}`
    : `Whether host port ${hostPort} leads to ${inside} is unknown`;
}

/** A link or a dependency, as a sentence without a full stop. */
export function relationSentence(relation: DiagramRelation, containers: readonly DiagramContainer[]): string {
  const from = beginning(containers[relation.from]?.label ?? "a container");
  const known = relation.to === undefined ? ", which names no single container here" : "";
  return `${from} ${relationVerb(relation)} ${JSON.stringify(relation.name)}${relationDetail(relation)}${known}`;
}

/** The verb of a link or a dependency. */
export function relationVerb({ kind }: DiagramRelation): string {
  return kind === "link" ? "links to" : "waits for";
}

/** The alias or the condition, with its preposition; empty if there is none. */
export function relationDetail({ kind, detail }: DiagramRelation): string {
  if (detail === undefined) return "";
  return kind === "link" ? ` as ${detail}` : `: ${detail}`;
}

/** The network, as a sentence without a full stop. */
export function networkSentence({ title, note }: DiagramNetwork): string {
  return `${title}. ${note.replace(/\.$/, "")}`;
}

/** A sentence followed by its findings, one per line. */
export function withProblems(sentence: string, problems: Problems): string {
  if (problems.messages.length === 0) return sentence;
  const shown = problems.messages.slice(0, MOST_MESSAGES);
  const more = problems.messages.length - shown.length;
  const lines = [`${sentence}.`, `${problemCounts(problems).join(", ")}:`, ...shown];
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

/** The list of problems shows the rest. */
const MOST_MESSAGES = 5;
