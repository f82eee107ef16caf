import type { Diagnosis } from "../analyze";
import type { HostPort } from "../network/port-bindings";
import type { EffectiveNetworkMode } from "../spec/network-modes";
import type { TextRange } from "../syntax/text";

/** A place in the text that an element of the picture stands for. */
export interface DiagramTarget {
  /** All that belongs to the element: while the cursor is in it, the element is the one that is meant. */
  readonly range: TextRange;
  /** What a click on the element selects: a name, a value or one entry of a list. */
  readonly selectionRange: TextRange;
}

/** Something in the picture that stands for a place in the text. */
export interface DiagramElement {
  /** Unique in its picture, and the same for the same element of the next version of the text. */
  readonly id: string;
  readonly target: DiagramTarget;
  /** What was found wrong in it. */
  readonly problems: Problems;
}

/** The network that the containers run in: the task's own interface, an instance, or none. */
export interface DiagramNetwork extends DiagramElement {
  readonly mode: EffectiveNetworkMode | "unknown";
  readonly title: string;
  /** What the mode means, in a few words. */
  readonly note: string;
  /** What translates host ports to container ports; nothing where the mode translates none. */
  readonly translator: string | undefined;
}

/** Who reaches the ports from outside. */
export interface DiagramOutside {
  readonly title: string;
  readonly note: string;
  /** The same in words, without a full stop. */
  readonly sentence: string;
}

/** What ECS will make of the network of a task, as boxes and arrows that nobody has placed yet. */
export interface Diagram {
  /** The family, or words for a task without one. */
  readonly title: string;
  /** The mode with its reason, and how many copies fit on an instance where that can be said. */
  readonly headline: readonly string[];
  /** Nothing where the mode has no network outside. */
  readonly outside: DiagramOutside | undefined;
  readonly network: DiagramNetwork;
  /** In the order of the file; at most fifty. */
  readonly containers: readonly DiagramContainer[];
  /** How many containers more the file has. */
  readonly hiddenContainers: number;
  /** Links and dependencies among the containers shown. */
  readonly relations: readonly DiagramRelation[];
}

/** The part of a finding that a picture needs. */
export type DiagramFinding = Pick<Diagnosis, "message" | "severity" | "range">;

/** A container. */
export interface DiagramContainer extends DiagramElement {
  /** As the file has it, a placeholder too; `container 2` where there is no name. */
  readonly name: string;
  /** How sentences speak of it: `container "web"`, or `container 2`. */
  readonly label: string;
  /** The image without its registry: `grafana/loki:3.4`; empty where there is none. */
  readonly image: string;
  /** The image as the file has it. */
  readonly fullImage: string;
  /** Nothing where the file does not say. */
  readonly essential: boolean | undefined;
  /** Whether the container switches its own network off. */
  readonly disconnected: boolean;
  /** In the order of the file; at most a hundred. */
  readonly mappings: readonly DiagramMapping[];
  /** How many mappings more the container has. */
  readonly hiddenMappings: number;
}

/** A port mapping. */
export interface DiagramMapping extends DiagramElement {
  /**
   * `static`: a host port that is written out; `same`: the port of the container itself; `dynamic`: one that Docker
   * picks; `closed`: none, since the mode has no network outside; `unknown`: the file does not say.
   */
  readonly kind: Exclude<HostPort["kind"], "none"> | "closed";
  /** The port outside: `8080`, `dynamic`, a placeholder as it is written, or `?`. Empty where there is none. */
  readonly hostLabel: string;
  /** The port or ports inside with the protocol: `80/tcp`, `${PORT}/tcp`; `?` stands for what is unknown. */
  readonly containerLabel: string;
  /** The name of the port and what is spoken on it: `web · http`; empty where neither is written. */
  readonly portName: string;
  /** Which other mapping asks for the same port, as the end of a sentence; nothing where none does. */
  readonly collision: string | undefined;
}

/** A link or a dependency: a thin line from one container to another. */
export interface DiagramRelation extends DiagramElement {
  readonly kind: "link" | "dependency";
  /** The index of the container that has it. */
  readonly from: number;
  /** The index of the other container; nothing where the picture has none, or several, of that name. */
  readonly to: number | undefined;
  /** The other container's name as it is written here. */
  readonly name: string;
  /** The alias of a link, or the condition of a dependency; nothing where there is none or it is unknown. */
  readonly detail: string | undefined;
}

/** The severities that a picture marks. Hints are not counted, as they are in no list of problems either. */
export const MARKED_SEVERITIES = ["error", "warning", "information"] as const;

/** A severity that a picture marks. */
export type MarkedSeverity = (typeof MARKED_SEVERITIES)[number];

/** What was found wrong in an element of a picture. */
export interface Problems {
  readonly counts: Readonly<Record<MarkedSeverity, number>>;
  /** The messages, worst first. */
  readonly messages: readonly string[];
}
