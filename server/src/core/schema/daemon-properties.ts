import { DAEMON_ADDRESS, DAEMON_NETWORK_MODE } from "../facts/daemons";
import { KINDS } from "../facts/generated/structures";
import { fieldOf, ordinaryTwin } from "../facts/structure";
import { member, type Said, say, word } from "../text/say";

/**
 * Why an object of a daemon can't have a member of ordinary task definitions: `a daemon task definition has no
 * networkMode`, `ECS sets daemon_bridge itself`.
 *
 * @param place whether only the same object of an ordinary task definition counts, or any object of it
 * @returns `undefined` for objects of an ordinary task definition, and for members that neither kind has
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-task-definitions.html
 */
export function lackOfDaemons(
  structure: string,
  key: string,
  place: "here" | "anywhere",
): { readonly what: Said; readonly why?: Said } | undefined {
  const twin = ordinaryTwin(structure);
  if (twin === undefined) return undefined;
  const { root, container, volume } = KINDS.task;
  const places = place === "here" ? [twin] : [root, container, volume];
  if (places.every((name) => fieldOf(name, key) === undefined)) return undefined;
  const why = REASONS[key];
  return { what: say`${OWNERS[structure] ?? say`a daemon`} has no ${member(key)}`, ...(why && { why }) };
}

const OWNERS: Readonly<Record<string, Said>> = {
  [KINDS.daemon.root]: say`a daemon task definition`,
  [KINDS.daemon.container]: say`a container of a daemon`,
  [KINDS.daemon.volume]: say`a volume of a daemon`,
  DaemonLinuxParameters: say`{linuxParameters} of a daemon`,
};

const BIND_MOUNTS = say`A daemon can have only bind mounts and log driver volumes`;

const REASONS: Readonly<Record<string, Said>> = {
  configuredAtLaunch: BIND_MOUNTS,
  dockerVolumeConfiguration: BIND_MOUNTS,
  efsVolumeConfiguration: BIND_MOUNTS,
  fsxWindowsFileServerVolumeConfiguration: BIND_MOUNTS,
  networkMode: say`ECS sets ${word(DAEMON_NETWORK_MODE)} itself`,
  placementConstraints: say`One copy runs on each managed instance`,
  portMappings: say`Tasks on the same instance reach its ports at ${word(DAEMON_ADDRESS)} without a mapping`,
  requiresCompatibilities: say`Daemons run only on managed instances`,
  s3filesVolumeConfiguration: BIND_MOUNTS,
};
