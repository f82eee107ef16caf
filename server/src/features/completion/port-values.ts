import { isKnown } from "../../core/model/fields";
import type { Site } from "./site";
import { RANK, type Suggestion } from "./suggestion";

/**
 * What a host port can be. In awsvpc and host mode it is the container's own port; in bridge mode Docker picks one, or
 * it is fixed. Nothing where the mode is unknown or has no ports.
 */
export function hostPorts({ task, object }: Site): readonly Suggestion[] {
  const field = object?.integer("containerPort");
  const port = field !== undefined && isKnown(field) ? field.value : undefined;
  const same = (detail: string, note: string, rank: number): readonly Suggestion[] =>
    port === undefined ? [] : [{ label: String(port), value: port, kind: "value", rank, detail, note }];
  const { mode } = task.networking;
  switch (mode.value) {
    case "awsvpc":
      return same(
        "the container port",
        "In awsvpc mode a host port is the container port. Leaving it out is the same.",
        RANK.first,
      );
    case "host":
      return same(
        "the container port",
        "In host mode a host port is the container port. Leaving it out is the same.",
        RANK.first,
      );
    case "bridge":
    case "default":
      return [
        {
          label: "0",
          value: 0,
          kind: "value",
          rank: RANK.first,
          detail: "dynamic",
          note: "Docker picks a free port of the instance at each start. Leaving hostPort out is the same.",
        },
        ...same(
          "static",
          "The port is taken on the instance, so that only one copy of the task fits on it.",
          RANK.usual,
        ),
      ];
    default:
      return [];
  }
}

/** Ports that images often listen on, for somebody who has yet to write one. */
export function containerPorts({ container, object }: Site): readonly Suggestion[] {
  const taken = new Set(
    container?.mappings.flatMap(({ view, containerPort }) =>
      isKnown(containerPort) && view.node !== object?.node ? [containerPort.value] : [],
    ),
  );
  return COMMON_PORTS.filter(([port]) => !taken.has(port)).map(([port, detail]) => ({
    label: String(port),
    value: port,
    kind: "value",
    rank: RANK.usual,
    detail,
  }));
}

const COMMON_PORTS = [
  [80, "HTTP"],
  [443, "HTTPS"],
  [8080, "HTTP of an unprivileged user"],
] as const;
