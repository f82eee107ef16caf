import type { Diagnosis } from "../analyze";
import type { TaskDefinition } from "../model/model";
import type { EffectiveNetworkMode } from "../spec/network-modes";
import type { TextRange } from "../syntax/text";
import { type DiagramContainer, diagramContainers } from "./diagram-containers";
import { type DiagramRelation, diagramRelations } from "./diagram-relations";
import {
  copiesSentence,
  launchTypesSentence,
  modeHeadline,
  NETWORK_WORDS,
  networkTitle,
  outsideWords,
} from "./network-words";
import { type Problems, problemsAmong } from "./problems";
import { shownText } from "./shown-text";

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

/**
 * The picture of a task's network, as data.
 *
 * @param findings what is wrong with the task, to be marked on what it concerns
 */
export function diagramOf(task: TaskDefinition, findings: readonly DiagramFinding[] = []): Diagram {
  const { networking } = task;
  const mode = networking.mode.value;
  const containers = diagramContainers(task, findings);
  const family = task.view && shownText(task.tree, task.view, "family");
  const more = [launchTypesSentence(networking), copiesSentence(networking)];
  return {
    title: family ?? "Task definition",
    headline: [modeHeadline(networking.mode), ...more.filter((line) => line !== undefined)],
    outside: outsideWords(networking),
    network: {
      id: "network",
      target: networkTarget(task),
      problems: problemsAmong(
        findings.filter(({ range }) => !task.containers.some(({ view }) => isWithin(range, view.node.range))),
      ),
      mode,
      title: networkTitle(networking),
      ...NETWORK_WORDS[mode],
    },
    containers,
    hiddenContainers: task.containers.length - containers.length,
    relations: diagramRelations(task, containers, findings),
  };
}

/** Everything in a picture that stands for a place in the text, in the order in which the picture shows it. */
export function diagramElements({ network, containers, relations }: Diagram): readonly DiagramElement[] {
  return [network, ...containers.flatMap((container) => [container, ...container.mappings]), ...relations];
}

/** Whether one range lies in another. */
export function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What decides the mode: `networkMode` itself, or the launch type that demands one; else where the task begins. */
function networkTarget({ networkMode, networking, view, tree }: TaskDefinition): DiagramTarget {
  const { value, reason } = networking.mode;
  const fargate = reason === "fargate" && value === "awsvpc" ? networking.launchTypes.rangeOf("FARGATE") : undefined;
  if (networkMode.state !== "absent" && view !== undefined) {
    const { keyRange, range } = networkMode;
    return { range: { start: Math.min(keyRange.start, range.start), end: range.end }, selectionRange: range };
  }
  const start = (view?.node ?? tree.root)?.range.start ?? 0;
  const place = fargate ?? { start, end: Math.min(start + 1, tree.text.length) };
  return { range: place, selectionRange: place };
}
