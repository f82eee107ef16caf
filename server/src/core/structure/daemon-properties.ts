import { DAEMON_ADDRESS, DAEMON_NETWORK_MODE } from "../spec/daemons";
import { KINDS } from "../spec/generated/structures";
import { fieldOf, ordinaryTwin } from "../spec/structure";

/**
 * Why an object of a daemon has no such member, where an ordinary task definition has it, as a sentence without its
 * remedy: `A daemon task definition has no networkMode: ECS sets daemon_bridge itself`.
 *
 * @param place whether the same object must have it there, or whether any object of an ordinary one may
 * @returns nothing for objects of an ordinary task definition, and for members that neither kind has
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-task-definitions.html
 */
export function lackOfDaemons(structure: string, key: string, place: "here" | "anywhere"): string | undefined {
  const twin = ordinaryTwin(structure);
  if (twin === undefined) return undefined;
  const { root, container, volume } = KINDS.task;
  const places = place === "here" ? [twin] : [root, container, volume];
  if (places.every((name) => fieldOf(name, key) === undefined)) return undefined;
  const why = REASONS[key];
  return `${OWNERS[structure] ?? "A daemon"} has no ${key}${why === undefined ? "" : `: ${why}`}`;
}

const OWNERS: Readonly<Record<string, string>> = {
  [KINDS.daemon.root]: "A daemon task definition",
  [KINDS.daemon.container]: "A container of a daemon",
  [KINDS.daemon.volume]: "A volume of a daemon",
  DaemonLinuxParameters: "linuxParameters of a daemon",
};

const BIND_MOUNTS = "it has bind mounts and log driver volumes only";

const REASONS: Readonly<Record<string, string>> = {
  configuredAtLaunch: BIND_MOUNTS,
  dockerVolumeConfiguration: BIND_MOUNTS,
  efsVolumeConfiguration: BIND_MOUNTS,
  fsxWindowsFileServerVolumeConfiguration: BIND_MOUNTS,
  networkMode: `ECS sets ${DAEMON_NETWORK_MODE} itself`,
  placementConstraints: "one copy runs on each managed instance",
  portMappings: `tasks on its instance reach its ports at ${DAEMON_ADDRESS} as they are`,
  requiresCompatibilities: "daemons run on managed instances only",
  s3filesVolumeConfiguration: BIND_MOUNTS,
};
