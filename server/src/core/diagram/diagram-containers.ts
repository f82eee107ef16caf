import { networkingOf } from "../network/networking";
import type { PortBinding, PortSpan } from "../network/port-bindings";
import { isEssential } from "../task/containers/dependencies";
import { is, isAbsent, isKnown } from "../task/fields";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../task/model";
import { shown } from "../text/say";
import { isWithin, type TextRange } from "../text/text";
import { readImage } from "../values/image-reference";
import type { DiagramContainer, DiagramFinding, DiagramMapping } from "./diagram";
import { problemsAmong } from "./problems";
import { shownPlaceholder, shownText } from "./shown-text";

/** With more rows the diagram is unreadable. An instance has 100 static host ports for all its tasks. */
const MOST_MAPPINGS = 100;

/** With more boxes the diagram is unreadable. ECS accepts 10 containers in a task. */
const MOST_CONTAINERS = 50;

/** The containers of a task with their port mappings, in file order. */
export function diagramContainers(
  task: TaskDefinition,
  findings: readonly DiagramFinding[],
): readonly DiagramContainer[] {
  const bindings = new Map<PortMapping, PortBinding>();
  for (const binding of networkingOf(task).bindings) bindings.set(binding.mapping, binding);
  const collisions = collisionWords(task);
  return task.containers.slice(0, MOST_CONTAINERS).map((container, index) => {
    const { node } = container.view;
    const insideText = ({ start, end }: TextRange): TextRange => ({ start, end: Math.min(end, task.tree.text.length) });
    const own = findings.filter(({ range }) => isWithin(range, node.range));
    const drawn = container.mappings.slice(0, MOST_MAPPINGS);
    const name = shownText(task.tree, container.view, "name");
    const fullImage = shownText(task.tree, container.view, "image") ?? "";
    return {
      id: `container-${index}`,
      target: {
        range: insideText(node.range),
        selectionRange: container.place,
      },
      problems: problemsAmong(own),
      name: name ?? shown(container.label),
      label: name === undefined ? shown(container.label) : `container ${JSON.stringify(name)}`,
      image: shortImage(container, fullImage),
      fullImage,
      essential: isEssential(container),
      disconnected: is(container.disableNetworking, true),
      mappings: drawn.map((mapping, place) => ({
        id: `mapping-${index}-${place}`,
        target: { range: insideText(mapping.view.node.range), selectionRange: insideText(mapping.view.node.range) },
        problems: problemsAmong(own.filter(({ range }) => isWithin(range, mapping.view.node.range))),
        portName: [mapping.name, mapping.appProtocol]
          .flatMap((field) => (isKnown(field) ? [field.value] : []))
          .join(" · "),
        collision: collisions.get(mapping),
        ...portLabels(task, mapping, bindings.get(mapping)),
      })),
      hiddenMappings: container.mappings.length - drawn.length,
    };
  });
}

function portLabels(
  { tree }: TaskDefinition,
  mapping: PortMapping,
  binding: PortBinding | undefined,
): Pick<DiagramMapping, "kind" | "hostLabel" | "containerLabel"> {
  const { hostPort, view } = mapping;
  const ports = binding?.containerPorts;
  const inside =
    ports !== undefined
      ? spanText(ports)
      : (shownPlaceholder(tree, view, "containerPort") ?? shownPlaceholder(tree, view, "containerPortRange") ?? "?");
  const containerLabel = `${inside}/${binding?.protocol ?? "?"}`;
  const answer = binding?.hostPort ?? { kind: "unknown" };
  const host = answer.kind === "dynamic" && isHostPortOpen(mapping) ? ({ kind: "unknown" } as const) : answer;
  switch (host.kind) {
    case "static":
      return { kind: "static", hostLabel: `${host.port}`, containerLabel };
    case "same":
      return { kind: "same", hostLabel: inside, containerLabel };
    case "dynamic":
      return { kind: "dynamic", hostLabel: "dynamic", containerLabel };
    case "none":
      return { kind: "closed", hostLabel: "", containerLabel };
    case "unknown": {
      // A host port that can't apply, or whose meaning is not known yet, is shown with a question mark.
      const written = isKnown(hostPort) && Math.abs(hostPort.value) < 1_000_000 ? hostPort.value : "";
      const hostLabel = shownPlaceholder(tree, view, "hostPort") ?? `${written}?`;
      return { kind: "unknown", hostLabel, containerLabel };
    }
  }
}

/** Whether a missing host port may be typed next. */
export function isHostPortOpen({ hostPort, view }: PortMapping): boolean {
  return isAbsent(hostPort) && !view.lacks("hostPort");
}

function spanText({ first, last }: PortSpan): string {
  return first === last ? `${first}` : `${first}-${last}`;
}

/** For each mapping in a collision, the words about the other one. */
function collisionWords(task: TaskDefinition): ReadonlyMap<PortMapping, string> {
  const words = new Map<PortMapping, string>();
  const asker = (one: PortMapping, other: PortMapping): string =>
    one.container === other.container ? "another mapping of the container" : shown(other.container.label);
  for (const { earlier, later, on, port } of networkingOf(task).collisions) {
    const what = `${on === "host-port" ? "host port" : "container port"} ${port}/${later.protocol ?? "?"}`;
    const pair = [later.mapping, earlier.mapping] as const;
    words.set(pair[0], `${asker(...pair)} asks for ${what} as well`);
    if (!words.has(pair[1])) words.set(pair[1], `${asker(pair[1], pair[0])} asks for ${what} as well`);
  }
  return words;
}

/** The image without its registry. An image that contains a placeholder is shown unchanged. */
function shortImage({ view }: ContainerDefinition, full: string): string {
  if (!isKnown(view.string("image"))) return full;
  const { repository, tag, digest } = readImage(full);
  const name = repository.replace(/^library\//, "");
  const version =
    tag !== undefined ? `:${tag}` : digest !== undefined ? `@${digest.slice(0, "sha256:".length + 8)}…` : "";
  return name === "" ? full : name + version;
}
