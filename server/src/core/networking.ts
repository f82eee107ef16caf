import { type Collision, collisionsAmong } from "./collisions";
import { type Field, isAbsent, isKnown } from "./fields";
import type { TaskDefinition } from "./model";
import { bindingOf, hostPortsOf, type PortBinding } from "./port-bindings";
import { isLaunchType, type LaunchType } from "./spec/launch-types";
import { type EffectiveNetworkMode, isNetworkMode } from "./spec/network-modes";
import { type OsFamily, osFamilyOf } from "./spec/os-families";
import type { TextRange } from "./text";

/** What a caller knows of a task whose file holds only container definitions. */
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
  /** One for each port mapping, in order. */
  readonly bindings: readonly PortBinding[];
  /** Which mappings can't stand beside each other, in the order of the later one. */
  readonly collisions: readonly Collision[];
  readonly copies: CopiesAnswer;
}

/** The network mode that the task runs in, and why. */
export interface ModeAnswer {
  /** `unknown` for a placeholder, for a value that ECS refuses, and for an array nobody assumed a mode of. */
  readonly value: EffectiveNetworkMode | "unknown";
  /** `fargate`: nothing says the mode, but Fargate has only one. `default`: left out, so the system's own. */
  readonly reason: "written" | "default" | "assumed" | "fargate" | "unknown";
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
  /** Where the file says so, for a finding to stand on; nothing where it is only assumed or not required. */
  rangeOf(launchType: LaunchType): TextRange | undefined;
}

/** How many copies of the task can run on one instance, as far as its ports are concerned. */
export type CopiesAnswer =
  | { readonly fit: "many" }
  | { readonly fit: "one"; readonly because: PortBinding }
  | { readonly fit: "unknown" };

/** Works out the network of a task. `assume` is given only for a bare array of container definitions. */
export function networkingOf(task: Omit<TaskDefinition, "networking">, assume: Assumptions | undefined): Networking {
  const launchTypes = launchTypesOf(task.requiresCompatibilities, assume);
  const os = osOf(task.operatingSystemFamily, assume);
  const mode = modeOf(task.networkMode, os, launchTypes, assume);
  const bindings = task.portMappings.map((mapping) => bindingOf(mapping, mode.value));
  return {
    mode,
    os,
    launchTypes,
    bindings,
    collisions: collisionsAmong(bindings, mode.value),
    copies: copiesOf(bindings, mode.value),
  };
}

function modeOf(
  field: Field<string>,
  os: OsAnswer,
  launchTypes: LaunchTypesAnswer,
  assume: Assumptions | undefined,
): ModeAnswer {
  if (assume !== undefined) {
    if (assume.networkMode !== undefined) return { value: assume.networkMode, reason: "assumed" };
    if (launchTypes.requires("FARGATE")) return { value: "awsvpc", reason: "fargate" };
    return { value: "unknown", reason: "unknown" };
  }
  if (isAbsent(field)) {
    if (os.value === "unknown") return { value: "unknown", reason: "unknown" };
    return { value: os.value === "windows" ? "default" : "bridge", reason: "default" };
  }
  if (!isKnown(field)) return { value: "unknown", reason: "unknown" };
  if (isNetworkMode(field.value)) return { value: field.value, reason: "written" };
  if (field.value === "default" && os.value === "windows") return { value: "default", reason: "written" };
  return { value: "unknown", reason: "unknown" };
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

function copiesOf(bindings: readonly PortBinding[], mode: ModeAnswer["value"]): CopiesAnswer {
  if (mode === "awsvpc" || mode === "none") return { fit: "many" };
  if (mode === "unknown") return { fit: "unknown" };
  const pinned = bindings.find((binding) => hostPortsOf(binding) !== undefined);
  if (pinned !== undefined) return { fit: "one", because: pinned };
  return bindings.some(({ hostPort }) => hostPort.kind === "unknown") ? { fit: "unknown" } : { fit: "many" };
}
