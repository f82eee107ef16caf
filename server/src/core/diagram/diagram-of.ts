import { networkingOf } from "../network/networking";
import type { TaskDefinition } from "../task/model";
import { isWithin } from "../text/text";
import type { Diagram, DiagramElement, DiagramFinding, DiagramTarget } from "./diagram";
import { diagramContainers } from "./diagram-containers";
import { diagramRelations } from "./diagram-relations";
import {
  copiesSentence,
  launchTypesSentence,
  modeHeadline,
  networkTitle,
  networkWords,
  outsideWords,
} from "./network-words";
import { problemsAmong } from "./problems";
import { shownText } from "./shown-text";

/**
 * A task's network as a diagram, in data.
 *
 * @param findings the findings about the task, to be marked on the elements that they concern
 */
export function diagramOf(task: TaskDefinition, findings: readonly DiagramFinding[] = []): Diagram {
  const networking = networkingOf(task);
  const mode = networking.mode.value;
  const containers = diagramContainers(task, findings);
  const family = task.view && shownText(task.tree, task.view, "family");
  const more = [launchTypesSentence(networking), copiesSentence(networking)];
  return {
    title: family ?? (task.kind === "daemon" ? "Daemon task definition" : "Task definition"),
    headline: [modeHeadline(networking.mode, task.networkMode), ...more.filter((line) => line !== undefined)],
    outside: outsideWords(networking),
    network: {
      id: "network",
      target: networkTarget(task),
      problems: problemsAmong(
        findings.filter(({ range }) => !task.containers.some(({ view }) => isWithin(range, view.node.range))),
      ),
      mode,
      title: networkTitle(networking),
      ...networkWords(networking.mode),
    },
    containers,
    hiddenContainers: task.containers.length - containers.length,
    relations: diagramRelations(task, containers, findings),
  };
}

/** All elements of a diagram that have a place in the text, in the order in which they are shown. */
export function diagramElements({ network, containers, relations }: Diagram): readonly DiagramElement[] {
  return [network, ...containers.flatMap((container) => [container, ...container.mappings]), ...relations];
}

/**
 * What decides the mode: `networkMode` itself, or the launch type that requires one; otherwise the start of the task.
 */
function networkTarget(task: TaskDefinition): DiagramTarget {
  const { networkMode, view, tree } = task;
  const networking = networkingOf(task);
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
