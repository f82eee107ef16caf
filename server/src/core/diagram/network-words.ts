import { DAEMON_ADDRESS, DAEMON_NETWORK_MODE } from "../facts/daemons";
import { LAUNCH_TYPES, type LaunchType } from "../facts/launch-types";
import { isNetworkMode } from "../facts/network-modes";
import type { ModeAnswer, Networking } from "../network/networking";
import { hostPortsOf } from "../network/port-bindings";
import { type Field, isKnown } from "../task/fields";
import { andList } from "../text/words";
import type { Diagram, DiagramNetwork } from "./diagram";
import { isHostPortOpen } from "./diagram-containers";

const NETWORK_WORDS: Readonly<Record<DiagramNetwork["mode"], Pick<DiagramNetwork, "note" | "translator">>> = {
  awsvpc: {
    note: "The task has an address of its own; its containers share it and reach each other over localhost.",
    translator: undefined,
  },
  bridge: { note: "Docker forwards ports of the instance to the containers.", translator: "Docker bridge" },
  host: { note: "The containers use the network of the instance itself.", translator: undefined },
  none: { note: "Nothing reaches the containers from outside, and they reach nothing.", translator: undefined },
  default: { note: "Docker forwards ports of the instance to the containers.", translator: "Windows nat" },
  unknown: { note: "What becomes of the ports depends on the network mode.", translator: undefined },
};

/** The same for the network that all daemons of an instance share. */
const DAEMON_WORDS = {
  note: `The daemons of an instance share it, and its tasks reach them at ${DAEMON_ADDRESS}.`,
  translator: undefined,
};

/** What the mode means, in a few words, and what translates its ports. */
export function networkWords({ value, reason }: ModeAnswer): Pick<DiagramNetwork, "note" | "translator"> {
  return reason === "daemon" ? DAEMON_WORDS : NETWORK_WORDS[value];
}

/** The title of the box around the containers. */
export function networkTitle({ mode, launchTypes }: Networking): string {
  if (mode.reason === "daemon") return "Network of the daemons";
  switch (mode.value) {
    case "awsvpc":
      return "Network interface of the task";
    case "none":
      return "Task without a network";
    case "unknown":
      return "Network mode unknown";
    default: {
      const external = launchTypes.requires("EXTERNAL");
      if (external !== launchTypes.requires("EC2")) return external ? "External instance" : "EC2 instance";
      return "Container instance";
    }
  }
}

const REASONS: Readonly<Record<Exclude<ModeAnswer["reason"], "daemon">, string>> = {
  written: "as written",
  default: "since networkMode is left out",
  assumed: "as assumed for this file",
  fargate: "the only one on Fargate",
  refused: "the task can't have the mode that is written",
  undecided: "left out, and AWS's pages disagree on what managed instances make of that",
  unknown: "the file does not tell",
};

/** The mode with its reason, and what is written instead of it. */
export function modeHeadline({ value, reason }: ModeAnswer, written: Field<string>): string {
  if (reason === "daemon") return `Daemon task definition, network mode ${DAEMON_NETWORK_MODE}`;
  if (reason === "fargate" && isKnown(written) && isNetworkMode(written.value) && written.value !== value) {
    return `Network mode ${value}, ${REASONS[reason]}; ${written.value} is written`;
  }
  return value === "unknown" ? `Network mode unknown: ${REASONS[reason]}` : `Network mode ${value}, ${REASONS[reason]}`;
}

const LAUNCH_TYPE_WORDS: Readonly<Record<LaunchType, string>> = {
  EC2: "EC2",
  FARGATE: "Fargate",
  EXTERNAL: "external instances",
  MANAGED_INSTANCES: "managed instances",
};

/** What the task is meant to run on; nothing if no launch type is required. */
export function launchTypesSentence({ launchTypes }: Networking): string | undefined {
  const required = LAUNCH_TYPES.filter(launchTypes.requires).map((launchType) => LAUNCH_TYPE_WORDS[launchType]);
  return required.length === 0 ? undefined : `Made for ${andList(required)}`;
}

/** How many copies fit on an instance; nothing if the mode or a port leaves that open, or no port is mapped. */
export function copiesSentence({ copies, mode, bindings }: Networking): string | undefined {
  if (mode.value === "awsvpc" || mode.value === "none" || bindings.length === 0) return undefined;
  if (copies.fit === "many" && bindings.some(({ mapping }) => isHostPortOpen(mapping))) return undefined;
  if (copies.fit === "many") return "Many copies fit on one instance: no host port is fixed";
  if (copies.fit === "unknown") return undefined;
  const port = hostPortsOf(copies.because)?.first;
  return `One copy fits on an instance: it takes host port ${port}`;
}

/**
 * Who can reach the ports from outside; nothing if the mode has no outside. External instances have neither AWS load
 * balancers nor AWS service discovery.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
 */
export function outsideWords({ mode, bindings, launchTypes }: Networking): Diagram["outside"] {
  if (mode.value === "none") return undefined;
  if (mode.reason === "daemon") {
    return { title: "Tasks", note: "of the instance", sentence: "Tasks of the instance reach it from outside" };
  }
  if (launchTypes.requires("EXTERNAL") && !launchTypes.requires("EC2")) {
    return { title: "Clients", note: "of the instance", sentence: "Clients of the instance reach it from outside" };
  }
  if (
    bindings.length > 0 &&
    bindings.every(({ hostPort, mapping }) => hostPort.kind === "dynamic" && !isHostPortOpen(mapping))
  ) {
    const sentence = "It is reached from outside through a load balancer or service discovery";
    return { title: "Load balancer", note: "or service discovery", sentence };
  }
  return {
    title: "Clients",
    note: "or a load balancer",
    sentence: "Clients or a load balancer reach it from outside",
  };
}
