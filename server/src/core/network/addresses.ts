import type { EffectiveNetworkMode } from "../facts/network-modes";
import { groupedBy } from "../task/by-key";
import { isAbsent, isKnown } from "../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../task/model";
import type { HostMention } from "../task/references/host-mentions";
import { readImage } from "../values/image-reference";

/**
 * Whether a mention surely does not resolve in a network mode: only bridge mode has links, awsvpc has no host names of the
 * containers' own, and in the three other modes nothing resolves the name of a container. In bridge mode a name without a
 * link may be known to service discovery. The Docker daemon of the instance knows no containers by name in any mode.
 */
export function isUnresolved(mention: HostMention, mode: EffectiveNetworkMode | "unknown"): boolean {
  const { by, target, text } = mention;
  if (target !== undefined && text.reader === "daemon") return true;
  if (mode === "host" && mayResolveElsewhere(mention)) return false;
  if (target === undefined || (mode !== "awsvpc" && mode !== "host" && mode !== "none")) return false;
  // Docker writes a container's own host name into its hosts file in every mode that lets it have one.
  return by !== "own-hostname" || mode === "awsvpc";
}

/** Whether a name may lead out of the task after all: no link gives it, and the container has domains to search it in. */
export function mayResolveElsewhere({ link, by, text: { container } }: HostMention): boolean {
  if (link !== undefined || by === "own-hostname" || container === undefined) return false;
  return !isAbsent<unknown>(container.dnsSearchDomains);
}

/** How a container is reached where all containers of a task share one network. */
export interface SharedAddress {
  /** `localhost`, or `127.0.0.1` where programs take `localhost` for something else. */
  readonly host: string;
  /** Another container that listens on the same port, so that the address would be its own; mostly nothing. */
  readonly rival: ContainerDefinition | undefined;
}

/**
 * How the container of a mention is reached where all containers share one network, as in awsvpc and host mode.
 *
 * @param mentions all of the task, since a port that a text addresses is one that a container listens on
 */
export function sharedAddresses(
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
 * Whether a MySQL server is meant: its clients take `localhost` for a socket file, and the address alone for TCP.
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
