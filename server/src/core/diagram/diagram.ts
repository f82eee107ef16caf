import type { EffectiveNetworkMode } from "../facts/network-modes";
import type { Diagnosis } from "../judging/analyze";
import type { HostPort } from "../network/port-bindings";
import type { TextRange } from "../text/text";

/** The place of an element in the text. */
export interface DiagramTarget {
  /** Everything that belongs to the element. While the cursor is here, the element is highlighted. */
  readonly range: TextRange;
  /** What a click on the element selects: a name, a value or one list element. */
  readonly selectionRange: TextRange;
}

/** An element of the diagram that has a place in the text. */
export interface DiagramElement {
  /** Unique in its diagram, and the same for the same element in the next version of the text. */
  readonly id: string;
  readonly target: DiagramTarget;
  /** The findings about it. */
  readonly problems: Problems;
}

/** The network that the containers run in: the task's own interface, an instance, or none. */
export interface DiagramNetwork extends DiagramElement {
  readonly mode: EffectiveNetworkMode | "unknown";
  readonly title: string;
  /** What the mode means, in a few words. */
  readonly note: string;
  /** What maps host ports to container ports; nothing if the mode maps none. */
  readonly translator: string | undefined;
}

/** Who can reach the ports from outside. */
export interface DiagramOutside {
  readonly title: string;
  readonly note: string;
  /** The same as a sentence, without a full stop. */
  readonly sentence: string;
}

/** What ECS will make of a task's network, as boxes and arrows without positions. */
export interface Diagram {
  /** The family, or a general title for a task without one. */
  readonly title: string;
  /** The mode with its reason, and how many copies fit on an instance, if that is known. */
  readonly headline: readonly string[];
  /** Nothing if the mode has no network outside. */
  readonly outside: DiagramOutside | undefined;
  readonly network: DiagramNetwork;
  /** In file order, at most fifty. */
  readonly containers: readonly DiagramContainer[];
  /** The number of further containers in the file. */
  readonly hiddenContainers: number;
  /** Links and dependencies among the shown containers. */
  readonly relations: readonly DiagramRelation[];
}

/** The part of a finding that a diagram needs. */
export type DiagramFinding = Pick<Diagnosis, "message" | "severity" | "range">;

/** A container. */
export interface DiagramContainer extends DiagramElement {
  /** As written, even if it is a placeholder; `container 2` if there is no name. */
  readonly name: string;
  /** Its name in sentences: `container "web"`, or `container 2`. */
  readonly label: string;
  /** The image without its registry: `grafana/loki:3.4`; empty if there is none. */
  readonly image: string;
  /** The image as written. */
  readonly fullImage: string;
  /** Undefined if the file does not say. */
  readonly essential: boolean | undefined;
  /** Whether the container disables its own network. */
  readonly disconnected: boolean;
  /** In file order, at most a hundred. */
  readonly mappings: readonly DiagramMapping[];
  /** The number of further mappings of the container. */
  readonly hiddenMappings: number;
}

/** A port mapping. */
export interface DiagramMapping extends DiagramElement {
  /**
   * `static`: a host port that is written; `same`: the container's own port; `dynamic`: Docker picks one; `closed`:
   * none, because the mode has no network outside; `unknown`: the file does not say.
   */
  readonly kind: Exclude<HostPort["kind"], "none"> | "closed";
  /** The port outside: `8080`, `dynamic`, a placeholder as written, or `?`. Empty if there is none. */
  readonly hostLabel: string;
  /** The port or ports inside and the protocol: `80/tcp`, `${PORT}/tcp`. `?` means unknown. */
  readonly containerLabel: string;
  /** The port's name and application protocol: `web · http`; empty if neither is written. */
  readonly portName: string;
  /** The mapping that requests the same port, as the end of a sentence; nothing if there is none. */
  readonly collision: string | undefined;
}

/** A link or a dependency: a thin line from one container to another. */
export interface DiagramRelation extends DiagramElement {
  readonly kind: "link" | "dependency";
  /** The index of the container that declares it. */
  readonly from: number;
  /** The index of the other container; nothing if the diagram has none, or several, with its name. */
  readonly to: number | undefined;
  /** The name of the other container as written here. */
  readonly name: string;
  /** The alias of a link or the condition of a dependency; nothing if it is missing or unknown. */
  readonly detail: string | undefined;
}

/** The severities that a diagram marks. Hints are left out, as in lists of problems. */
export const MARKED_SEVERITIES = ["error", "warning", "information"] as const;

/** A severity that a picture marks. */
export type MarkedSeverity = (typeof MARKED_SEVERITIES)[number];

/** The findings about an element of a diagram. */
export interface Problems {
  readonly counts: Readonly<Record<MarkedSeverity, number>>;
  /** The messages, worst first. */
  readonly messages: readonly string[];
}
