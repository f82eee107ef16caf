import type { DiagramNetwork } from "./diagram";
import type { DiagramContainer, DiagramMapping } from "./diagram-containers";
import type { DiagramRelation } from "./diagram-relations";
import { type Problems, problemCounts } from "./problems";

/** A name in quotes, all of it: what is cut in the picture can be read here. */
function named(name: string): string {
  return JSON.stringify(name);
}

/** What a container is, as a sentence without its full stop. */
export function containerSentence({ name, fullImage, essential, disconnected }: DiagramContainer): string {
  const parts = [
    fullImage === "" ? "without an image" : `image ${fullImage}`,
    essentialWords(essential),
    ...(disconnected ? ["its networking disabled"] : []),
  ];
  return `Container ${named(name)}: ${parts.join(", ")}`;
}

/** Whether the task stops with a container, in words. */
export function essentialWords(essential: boolean | undefined): string {
  if (essential === undefined) return "essential or not is unknown";
  return essential ? "essential" : "not essential";
}

/** What becomes of a port mapping, as a sentence without its full stop. */
export function mappingSentence(mapping: DiagramMapping, container: DiagramContainer): string {
  const inside = `port ${mapping.containerLabel} of container ${named(container.name)}`;
  const port = mapping.portName === "" ? inside : `${inside}, named ${mapping.portName},`;
  const collision = mapping.collision === undefined ? "" : `; collision: ${mapping.collision}`;
  return `${reach(mapping, port)}${collision}`;
}

function reach({ kind, hostLabel }: DiagramMapping, port: string): string {
  switch (kind) {
    case "static":
      return `Host port ${hostLabel} leads to ${port}`.replace(/,$/, "");
    case "same":
      return `The same port outside leads to ${port}`.replace(/,$/, "");
    case "dynamic":
      return `A host port that Docker picks leads to ${port}`.replace(/,$/, "");
    case "closed":
      return `Nothing outside leads to ${port}`.replace(/,$/, "");
    case "unknown":
      return hostLabel === "?"
        ? `Which port outside leads to ${port} is unknown`
        : `Whether host port ${hostLabel.slice(0, -1)} leads to ${port} is unknown`;
  }
}

/** What a link or a dependency says, as a sentence without its full stop. */
export function relationSentence(relation: DiagramRelation, containers: readonly DiagramContainer[]): string {
  const from = `Container ${named(containers[relation.from]?.name ?? "")}`;
  const known = relation.to === undefined ? ", which is not to be found" : "";
  return `${from} ${relationVerb(relation)} ${named(relation.name)}${relationDetail(relation)}${known}`;
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
