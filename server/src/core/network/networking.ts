import { isLaunchType, type LaunchType } from "../facts/launch-types";
import { type EffectiveNetworkMode, isNetworkMode, MEANS_DEFAULT, type NetworkMode } from "../facts/network-modes";
import { type OsFamily, osFamilyOf } from "../facts/os-families";
import { type Absent, type Field, is, isAbsent, isKnown, type Known } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import type { TextRange } from "../text/text";
import { type Collision, collisionsAmong } from "./collisions";
import { bindingOf, hostPortsOf, type PortBinding } from "./port-bindings";
import { isModePossible } from "./possible-modes";

/** What a caller knows of a task whose file has only container definitions. */
export interface Assumptions {
  readonly networkMode?: EffectiveNetworkMode;
  readonly launchTypes?: readonly LaunchType[];
  /** A value of `operatingSystemFamily`. */
  readonly operatingSystemFamily?: string;
}

/** Everything ECS will make of the task's network, computed once for all who ask. */
export interface Networking {
  readonly mode: ModeAnswer;
  readonly os: OsAnswer;
  readonly launchTypes: LaunchTypesAnswer;
  /** Whether a task with these launch types and this operating system can run in a mode. */
  allows(mode: NetworkMode): boolean;
  /** One for each port mapping, in order. */
  readonly bindings: readonly PortBinding[];
  /** Which mappings exclude each other, in the order of the later one. */
  readonly collisions: readonly Collision[];
  readonly copies: CopiesAnswer;
}

/** The network mode that the task runs in, and why. */
export interface ModeAnswer {
  /** `unknown` for a placeholder, a mode that the task can't have, a daemon, and an array without an assumed mode. */
  readonly value: EffectiveNetworkMode | "unknown";
  /**
   * `default`: left out, so the system's own. `fargate`: whatever is written, Fargate has only awsvpc, and the rest
   * of the file is judged by it. `refused`: the launch types or the system don't have the mode, and it is
   * unknown which other one the author will choose. `daemon`: the network is one that ECS gives to daemons alone. `undecided`:
   * left out on managed instances, on which AWS's pages disagree.
   */
  readonly reason: "written" | "default" | "assumed" | "fargate" | "refused" | "daemon" | "undecided" | "unknown";
}

/** The operating system of the containers, and why. */
export interface OsAnswer {
  readonly value: OsFamily;
  readonly reason: "written" | "default" | "assumed" | "unknown";
}

/** What `requiresCompatibilities` demands. */
export interface LaunchTypesAnswer {
  /** Whether the list is left out, so that ECS checks nothing that only one launch type forbids. */
  readonly absent: boolean;
  /** Whether the task surely has to run on this launch type. */
  requires(launchType: LaunchType): boolean;
  /** Where the file says so, as the place of a finding; nothing where it is only assumed or not required. */
  rangeOf(launchType: LaunchType): TextRange | undefined;
}

/** How many copies of the task can run on one instance, as far as its ports are concerned. */
export type CopiesAnswer =
  | { readonly fit: "many" }
  | { readonly fit: "one"; readonly because: PortBinding }
  | { readonly fit: "unknown" };

/** Works out the network of a task. `assume` is given only for a bare array of container definitions. */
export function networkingOf(
  task: Omit<TaskDefinition, "networking" | "answer">,
  assume: Assumptions | undefined,
): Networking {
  const isDaemon = task.kind === "daemon";
  const launchTypes = isDaemon ? DAEMON_LAUNCH_TYPES : launchTypesOf(task.requiresCompatibilities, assume);
  const os: OsAnswer = isDaemon ? { value: "linux", reason: "default" } : osOf(task.operatingSystemFamily, assume);
  const { operatingSystemFamily } = task;
  const allows = (mode: NetworkMode): boolean => isModePossible(mode, launchTypes, os, operatingSystemFamily);
  const mode: ModeAnswer = isDaemon
    ? { value: "unknown", reason: "daemon" }
    : modeOf(task.networkMode, os, launchTypes, allows, assume);
  const bindings = task.portMappings.map((mapping) => bindingOf(mapping, mode.value));
  return {
    mode,
    os,
    launchTypes,
    allows,
    bindings,
    collisions: collisionsAmong(bindings, mode.value),
    copies: copiesOf(bindings, mode.value),
  };
}

/**
 * Daemons run on managed instances, which are Linux, and nowhere else.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons.html
 */
const DAEMON_LAUNCH_TYPES: LaunchTypesAnswer = {
  absent: false,
  requires: (launchType) => launchType === "MANAGED_INSTANCES",
  rangeOf: () => undefined,
};

function modeOf(
  field: Field<string>,
  os: OsAnswer,
  launchTypes: LaunchTypesAnswer,
  allows: (mode: NetworkMode) => boolean,
  assume: Assumptions | undefined,
): ModeAnswer {
  const unknown: ModeAnswer = { value: "unknown", reason: "unknown" };
  if (assume !== undefined) {
    if (assume.networkMode !== undefined) return { value: assume.networkMode, reason: "assumed" };
    return launchTypes.requires("FARGATE") ? { value: "awsvpc", reason: "fargate" } : unknown;
  }
  if (field.state === "unknown") return unknown;
  if (launchTypes.requires("FARGATE") && !launchTypes.requires("EXTERNAL")) {
    return { value: "awsvpc", reason: is(field, "awsvpc") ? "written" : "fargate" };
  }
  // The guide says awsvpc, the text of the API bridge.
  if (isAbsent(field) && launchTypes.requires("MANAGED_INSTANCES")) return { value: "unknown", reason: "undecided" };
  const reason = isAbsent(field) ? "default" : "written";
  const value = writtenModeOf(field, os);
  if (value === "unknown" || value === "default" || allows(value))
    return { value, reason: value === "unknown" ? value : reason };
  // Agents read a written bridge on Windows as the system's own network.
  if (value === "bridge" && os.value === "windows") return { value: "default", reason };
  return { value: "unknown", reason: "refused" };
}

/** The mode as ECS reads it. `default` and `nat`, which it does not list, mean the same as leaving the mode out. */
function writtenModeOf(field: Absent | Known<string>, os: OsAnswer): EffectiveNetworkMode | "unknown" {
  if (isKnown(field) && isNetworkMode(field.value)) return field.value;
  if (isKnown(field) && !MEANS_DEFAULT.includes(field.value)) return "unknown";
  if (os.value === "unknown") return "unknown";
  return os.value === "windows" ? "default" : "bridge";
}

function osOf(field: Field<string>, assume: Assumptions | undefined): OsAnswer {
  if (assume !== undefined) {
    const family = assume.operatingSystemFamily;
    if (family === undefined) return { value: "unknown", reason: "unknown" };
    return { value: osFamilyOf(family), reason: "assumed" };
  }
  if (isAbsent(field)) return { value: "linux", reason: "default" };
  if (!isKnown(field)) return { value: "unknown", reason: "unknown" };
  return { value: osFamilyOf(field.value), reason: "written" };
}

function launchTypesOf(field: Field<readonly Field<string>[]>, assume: Assumptions | undefined): LaunchTypesAnswer {
  if (assume !== undefined) {
    const assumed = assume.launchTypes ?? [];
    return { absent: false, requires: (launchType) => assumed.includes(launchType), rangeOf: () => undefined };
  }
  const places = new Map<LaunchType, TextRange>();
  for (const element of isKnown(field) ? field.value : []) {
    if (isKnown(element) && isLaunchType(element.value) && !places.has(element.value)) {
      places.set(element.value, element.range);
    }
  }
  return {
    absent: isAbsent(field),
    requires: (launchType) => places.has(launchType),
    rangeOf: (launchType) => places.get(launchType),
  };
}

/** How many copies of a task fit on an instance as far as these of its ports are concerned. */
export function copiesOf(bindings: readonly PortBinding[], mode: ModeAnswer["value"]): CopiesAnswer {
  if (mode === "awsvpc" || mode === "none") return { fit: "many" };
  if (mode === "unknown") return { fit: "unknown" };
  const pinned = bindings.find((binding) => hostPortsOf(binding) !== undefined);
  if (pinned !== undefined) return { fit: "one", because: pinned };
  return bindings.some(({ hostPort }) => hostPort.kind === "unknown") ? { fit: "unknown" } : { fit: "many" };
}
