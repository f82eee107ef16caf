import type { Collision } from "../../core/network/collisions";
import { copiesOf, networkingOf } from "../../core/network/networking";
import type { PortBinding, PortSpan } from "../../core/network/port-bindings";
import type { TaskDefinition } from "../../core/task/model";
import { beginning } from "../../core/text/words";
import { isSettled } from "../known-ports";
import { containerSpans } from "./container-spans";
import { code, type Span } from "./rich-text";

/**
 * How a port mapping works: `8080 on the instance → 80 in the container (tcp)`. It begins in lower case.
 *
 * @returns `undefined` if the file does not say, or if ECS rejects the mapping
 */
export function bindingSpans(task: TaskDefinition, binding: PortBinding): readonly Span[] | undefined {
  const { mapping, hostPort, containerPorts, protocol } = binding;
  if (hostPort.kind === "none") return ["no port: in ", code("none"), " mode nothing outside reaches the container"];
  if (containerPorts === undefined || hostPort.kind === "unknown" || !isSettled(mapping)) return undefined;
  const ports = portsOf(containerPorts);
  const suffix = protocol === undefined ? "" : ` (${protocol})`;
  const inside: readonly Span[] = [" → ", code(ports), ` in the container${suffix}`];
  switch (hostPort.kind) {
    case "static":
      return [code(hostPort.port), " on the instance", ...inside];
    case "dynamic": {
      const picked = containerPorts.first === containerPorts.last ? "a free port" : "free ports";
      return [`${picked} of the instance, picked at each start`, ...inside];
    }
    case "same":
      if (networkingOf(task).mode.value === "host") {
        return [code(ports), ` on the instance itself, untranslated${suffix}`];
      }
      return [code(ports), ` on the network interface of the task, untranslated${suffix}`];
  }
}

/**
 * The same as a sentence without its full stop, with the consequence: `one copy per instance`.
 *
 * @param isPriceTold whether something else already says the consequence
 */
export function bindingSentence(
  task: TaskDefinition,
  binding: PortBinding,
  isPriceTold = false,
): readonly Span[] | undefined {
  const [first = "", ...rest] = bindingSpans(task, binding) ?? [];
  if (first === "") return undefined;
  const isSingle = !isPriceTold && copiesOf([binding], networkingOf(task).mode.value).fit === "one";
  const price = isSingle ? ["; one copy per instance"] : [];
  return [typeof first === "string" ? beginning(first) : first, ...rest, ...price];
}

/** A sentence for each mapping that uses the same port as this one. */
export function collisionSpans(task: TaskDefinition, { mapping }: PortBinding): readonly (readonly Span[])[] {
  const mine = networkingOf(task).collisions.filter(
    ({ earlier, later }) => earlier.mapping === mapping || later.mapping === mapping,
  );
  return mine.slice(0, MOST_COLLISIONS).map((collision) => collisionSentence(collision, mapping));
}

const MOST_COLLISIONS = 3;

function collisionSentence({ earlier, later, on, port }: Collision, mapping: PortBinding["mapping"]): readonly Span[] {
  const other = earlier.mapping === mapping ? later : earlier;
  const isOwn = other.mapping.container === mapping.container;
  const whose: readonly Span[] = isOwn ? [" of the same container"] : [" of ", ...containerSpans(other.mapping)];
  const where = on === "host-port" ? "the instance" : "the task's network interface";
  const which = other.protocol === undefined ? "port " : `${other.protocol} port `;
  return ["Collides with another mapping", ...whose, `: both take ${which}`, code(port), ` of ${where}.`];
}

/** One port, or the first and the last port of a span. */
export function portsOf({ first, last }: PortSpan): string {
  return first === last ? String(first) : `${first}-${last}`;
}
