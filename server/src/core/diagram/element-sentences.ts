import { beginning } from "../words";
import type { DiagramContainer, DiagramMapping, DiagramNetwork, DiagramRelation, Problems } from "./diagram";
import { problemCounts } from "./problems";

/** What a container is, as a sentence without its full stop. */
export function containerSentence({ label, fullImage, essential, disconnected }: DiagramContainer): string {
  const parts = [
    fullImage === "" ? "without an image" : `image ${fullImage}`,
    essentialWords(essential),
    ...(disconnected ? ["its networking disabled"] : []),
  ];
  return `${beginning(label)}: ${parts.join(", ")}`;
}

/** Whether the task stops with a container, in words. */
export function essentialWords(essential: boolean | undefined): string {
  if (essential === undefined) return "essential or not is unknown";
  return essential ? "essential" : "not essential";
}

/** What becomes of a port mapping, as a sentence without its full stop. */
export function mappingSentence(mapping: DiagramMapping, container: DiagramContainer): string {
  const isRange = mapping.containerLabel.includes("-");
  const inside = `${isRange ? "ports" : "port"} ${mapping.containerLabel} of ${container.label}`;
  const name = mapping.portName === "" ? "" : ` (${mapping.portName})`;
  const collision = mapping.collision === undefined ? "" : `; collision: ${mapping.collision}`;
  return `${reach(mapping, inside + name, isRange)}${collision}`;
}

function reach({ kind, hostLabel }: DiagramMapping, inside: string, isRange: boolean): string {
  switch (kind) {
    case "static":
      return `Host port ${hostLabel} leads to ${inside}`;
    case "same":
      return `${beginning(inside)} ${isRange ? "have the same numbers" : "has the same number"} outside`;
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
          ? `Whether host port ${hostLabel.slice(0, -1)} leads to ${inside} is unknown`
          : `Host port ${hostLabel} leads to ${inside}, once the placeholder is filled in`;
  }
}

/** What a link or a dependency says, as a sentence without its full stop. */
export function relationSentence(relation: DiagramRelation, containers: readonly DiagramContainer[]): string {
  const from = beginning(containers[relation.from]?.label ?? "a container");
  const known = relation.to === undefined ? ", which names no single container here" : "";
  return `${from} ${relationVerb(relation)} ${JSON.stringify(relation.name)}${relationDetail(relation)}${known}`;
}

/** What a container does by a link or a dependency. */
export function relationVerb({ kind }: DiagramRelation): string {
  return kind === "link" ? "links to" : "waits for";
}

/** The alias or the condition, with the word that goes before it; empty where there is none. */
export function relationDetail({ kind, detail }: DiagramRelation): string {
  if (detail === undefined) return "";
  return kind === "link" ? ` as ${detail}` : `: ${detail}`;
}

/** What the network is, as a sentence without its full stop. */
export function networkSentence({ title, note }: DiagramNetwork): string {
  return `${title}. ${note.replace(/\.$/, "")}`;
}

/** A sentence with what was found wrong behind it, a line for each finding. */
export function withProblems(sentence: string, problems: Problems): string {
  if (problems.messages.length === 0) return sentence;
  const shown = problems.messages.slice(0, MOST_MESSAGES);
  const more = problems.messages.length - shown.length;
  const lines = [`${sentence}.`, `${problemCounts(problems).join(", ")}:`, ...shown];
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}

/** Who wants to read more opens the list of problems. */
const MOST_MESSAGES = 5;
