import type { EffectiveNetworkMode } from "../facts/network-modes";
import { groupedBy } from "../task/by-key";
import { isAbsent, isKnown } from "../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../task/model";
import { once } from "../task/once";
import type { HostMention } from "../task/references/host-mentions";
import { readImage } from "../values/image-reference";

/**
 * Whether a mention certainly does not resolve in a network mode: only bridge mode has links, containers have no host
 * names of their own in awsvpc mode, and in awsvpc, host and none mode nothing resolves the name of a container. In
 * bridge mode, service discovery may know a name without a link. The Docker daemon of the instance resolves no names of
 * containers in any mode.
 */
export function isUnresolved(mention: HostMention, mode: EffectiveNetworkMode | "unknown"): boolean {
  const { by, target, text } = mention;
  if (target !== undefined && text.reader === "daemon") return true;
  if (mode === "host" && mayResolveElsewhere(mention)) return false;
  if (target === undefined || (mode !== "awsvpc" && mode !== "host" && mode !== "none")) return false;
  // Docker writes a container's own host name into its hosts file in every mode in which it can have one.
  return by !== "own-hostname" || mode === "awsvpc";
}

/** Whether a name may be outside of the task: no link has it, and the container has search domains. */
export function mayResolveElsewhere({ link, by, text: { container } }: HostMention): boolean {
  if (link !== undefined || by === "own-hostname" || container === undefined) return false;
  return !isAbsent<unknown>(container.dnsSearchDomains);
}

/** How a container is reached if all containers of a task share one network. */
export interface SharedAddress {
  /** `localhost`, or `127.0.0.1` for programs that treat `localhost` in another way. */
  readonly host: string;
  /** Another container that listens on the same port, which makes the address ambiguous; mostly `undefined`. */
  readonly rival: ContainerDefinition | undefined;
}

/**
 * How the container of a mention is reached if all containers share one network, as in awsvpc and host mode.
 *
 * @param mentions all mentions of the task, since a container listens on each port that a text addresses
 */
export function sharedAddresses(
  task: TaskDefinition,
  mentions: readonly HostMention[],
): (mention: HostMention) => SharedAddress {
  // Most mentions need no other address.
  const addresses = once(() => addressesAmong(task, mentions));
  return (mention) => addresses()(mention);
}

function addressesAmong(
  task: TaskDefinition,
  mentions: readonly HostMention[],
): (mention: HostMention) => SharedAddress {
  const mapped = task.portMappings.map(({ containerPort, container }) => ({
    port: isKnown(containerPort) ? containerPort.value : undefined,
    target: container,
  }));
  const listening = groupedBy([...mapped, ...mentions], ({ port, target }) => target && port);
  /** Containers that texts address without a port, by what they run: two of one kind listen on one port. */
  const unported = groupedBy(mentions, ({ port, target }) => (port === undefined ? repositoryOf(target) : undefined));
  return (mention) => {
    const { port } = mention;
    const sharing = port === undefined ? unported.get(repositoryOf(mention.target) ?? "") : listening.get(port);
    const other = sharing?.find(({ target }) => target !== mention.target);
    return { host: isMysql(mention) ? "127.0.0.1" : "localhost", rival: other?.target };
  };
}

/**
 * Whether a MySQL server is meant: for `localhost`, its clients use a socket file instead of TCP.
 *
 * @see https://dev.mysql.com/doc/refman/8.4/en/connecting.html
 */
function isMysql({ port, target, text }: HostMention): boolean {
  return port === 3306 || port === 33_060 || MYSQL.test(text.name) || MYSQL.test(repositoryOf(target) ?? "");
}

function repositoryOf(container: ContainerDefinition | undefined): string | undefined {
  const image = container?.view.string("image");
  return image !== undefined && isKnown(image) ? readImage(image.value).repository : undefined;
}

const MYSQL = /mysql|mariadb|percona/i;

/** A mention as it is written, with its port: `db:3306`. */
export function writtenAddress({ tree }: TaskDefinition, { host, range }: HostMention): string {
  return host + (/^:\d{1,5}/.exec(tree.text.slice(range.end, range.end + 6))?.[0] ?? "");
}
