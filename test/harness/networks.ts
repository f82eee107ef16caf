import { networkingOf } from "../../server/src/core/network/networking";
import type { PortBinding, PortSpan } from "../../server/src/core/network/port-bindings";
import type { TaskDefinition } from "../../server/src/core/task/model";
import { taskOf } from "./task-of";

/** A task with these top-level members and one container for each list of port mappings. */
export function taskWith(members: string, ...containers: readonly string[]): TaskDefinition {
  const definitions = containers.map((mappings, at) => `{ "name": "c${at}", "portMappings": [${mappings}] }`);
  return taskOf(`{ ${members === "" ? "" : `${members}, `}"containerDefinitions": [${definitions.join(", ")}] }`);
}

/** `80/tcp -> static 8080`: the container ports, the protocol and the host port. */
export function shown({ containerPorts, hostPort, protocol }: PortBinding): string {
  const host = hostPort.kind === "static" ? `static ${hostPort.port}` : hostPort.kind;
  return `${span(containerPorts)}/${protocol ?? "?"} -> ${host}`;
}

function span(ports: PortSpan | undefined): string {
  if (ports === undefined) return "?";
  return ports.first === ports.last ? String(ports.first) : `${ports.first}-${ports.last}`;
}

/** `container-port 80: 80/tcp, 80-90/tcp`: the colliding port, the earlier and the later mapping. */
export function collisionsOf(task: TaskDefinition): readonly string[] {
  return networkingOf(task).collisions.map(
    ({ earlier, later, on, port }) => `${on} ${port}: ${shown(earlier)}, ${shown(later)}`,
  );
}
