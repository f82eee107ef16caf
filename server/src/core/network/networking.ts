import { type EffectiveNetworkMode, isNetworkMode, MEANS_DEFAULT, type NetworkMode } from "../facts/network-modes";
import { type Absent, type Field, is, isAbsent, isKnown, type Known } from "../task/fields";
import type { Assumptions, TaskDefinition } from "../task/model";
import { type LaunchTypesAnswer, type OsAnswer, platformOf } from "../task/platform";
import { type Collision, collisionsAmong } from "./collisions";
import { bindingOf, hostPortsOf, type PortBinding } from "./port-bindings";
import { isModePossible } from "./possible-modes";

/** The network that ECS creates for the task. */
export interface Networking {
  readonly mode: ModeAnswer;
  readonly os: OsAnswer;
  readonly launchTypes: LaunchTypesAnswer;
  /** Whether a task with these launch types and this operating system can run in a mode. */
  allows(mode: NetworkMode): boolean;
  /** One for each port mapping, in order. */
  readonly bindings: readonly PortBinding[];
  /** The mappings that exclude each other, in the order of the later one. */
  readonly collisions: readonly Collision[];
  readonly copies: CopiesAnswer;
}

/** The network mode of the task, and where it comes from. */
export interface ModeAnswer {
  /** `unknown` for a placeholder, a mode that the task can't have, a daemon, and an array without an assumed mode. */
  readonly value: EffectiveNetworkMode | "unknown";
  /**
   * `default`: left out, so the system's own. `fargate`: whatever is written, Fargate has only awsvpc, and the rest of
   * the file is judged by it. `refused`: the launch types or the system don't have the mode, and it is unknown which
   * mode the author will choose instead. `daemon`: the network is one that ECS gives to daemons alone. `undecided`:
   * left out on managed instances, about which AWS's pages disagree.
   */
  readonly reason: "written" | "default" | "assumed" | "fargate" | "refused" | "daemon" | "undecided" | "unknown";
}

/** How many copies of the task can run on one instance, as far as its ports are concerned. */
export type CopiesAnswer =
  | { readonly fit: "many" }
  | { readonly fit: "one"; readonly because: PortBinding }
  | { readonly fit: "unknown" };

/** The network of a task. */
export function networkingOf(task: TaskDefinition): Networking {
  return task.answer(workOut);
}

function workOut(task: TaskDefinition): Networking {
  const { os, launchTypes } = platformOf(task);
  const { operatingSystemFamily } = task;
  const allows = (mode: NetworkMode): boolean => isModePossible(mode, launchTypes, os, operatingSystemFamily);
  const mode: ModeAnswer =
    task.kind === "daemon"
      ? { value: "unknown", reason: "daemon" }
      : modeOf(task.networkMode, os, launchTypes, allows, task.assumed);
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
  // The developer guide says awsvpc, the API reference bridge.
  if (isAbsent(field) && launchTypes.requires("MANAGED_INSTANCES")) return { value: "unknown", reason: "undecided" };
  const reason = isAbsent(field) ? "default" : "written";
  const value = writtenModeOf(field, os);
  if (value === "unknown" || value === "default" || allows(value))
    return { value, reason: value === "unknown" ? value : reason };
  // On Windows, the agent reads bridge as the default network.
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

/** How many copies of a task fit on an instance as far as these of its ports are concerned. */
export function copiesOf(bindings: readonly PortBinding[], mode: ModeAnswer["value"]): CopiesAnswer {
  if (mode === "awsvpc" || mode === "none") return { fit: "many" };
  if (mode === "unknown") return { fit: "unknown" };
  const pinned = bindings.find((binding) => hostPortsOf(binding) !== undefined);
  if (pinned !== undefined) return { fit: "one", because: pinned };
  return bindings.some(({ hostPort }) => hostPort.kind === "unknown") ? { fit: "unknown" } : { fit: "many" };
}
