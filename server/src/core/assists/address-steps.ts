import { replacePart, set } from "../document/change";
import type { NetworkMode } from "../facts/network-modes";
import { removing } from "../findings/builders";
import type { Fix } from "../findings/rule";
import { isUnresolved, mayResolveElsewhere, sharedAddresses, writtenAddress } from "../network/addresses";
import { type ModeAnswer, networkingOf } from "../network/networking";
import { groupedBy } from "../task/by-key";
import { growingStartOrder } from "../task/containers/dependencies";
import { linkProblem } from "../task/containers/links";
import { type Field, is, isAbsent, isKnown } from "../task/fields";
import type { ContainerDefinition, TaskDefinition } from "../task/model";
import {
  type HostMention,
  hostMentionsOf,
  loopbackMentionsOf,
  namesFromElsewhere,
} from "../task/references/host-mentions";
import { member, type Said, say } from "../text/say";
import { quoted } from "../text/words";
import type { Step } from "./assist";

/** The changes of texts that address other containers when a task gets another network mode. */
export interface AddressChanges {
  readonly steps: readonly Step[];
  /** How many texts get another address. */
  readonly rewritten: number;
  /** The mentions without a known replacement. Their links and host names stay, so that a rule reports them. */
  readonly left: readonly HostMention[];
  /** Those of {@link left} that resolve now. */
  readonly lost: readonly HostMention[];
}

const NOTHING: AddressChanges = { steps: [], rewritten: 0, left: [], lost: [] };

/**
 * The changes of texts that address other containers. In awsvpc and host mode, containers share one network and reach
 * each other on `localhost`; in bridge mode, they need links.
 */
export function addressChanges(task: TaskDefinition, target: NetworkMode): AddressChanges {
  const { value: now } = networkingOf(task).mode;
  if (target === "bridge") return now === "awsvpc" || now === "host" ? withLinks(task) : NOTHING;
  return withoutNames(task, target, (mention) => {
    // A switch to none removes the mappings, and with them what shows that some texts are addresses.
    if (target === "none" && mention.needsMapping) return false;
    // A switch to awsvpc removes the hosts of a container with the texts in them.
    if (target === "awsvpc" && mention.text.name === "extraHosts") return false;
    if (mention.target === undefined) return true;
    return isUnresolved(mention, target) && (!isUnresolved(mention, now) || resolvesThroughMember(mention));
  });
}

/** The changes when one container loses its links, in a mode without links. */
export function changesWithoutLinks(task: TaskDefinition, container: ContainerDefinition): AddressChanges {
  return withoutNames(task, networkingOf(task).mode.value, ({ link }) => link?.container === container);
}

/** The changes when one container loses its `hostname`. */
export function changesWithoutHostname(task: TaskDefinition, container: ContainerDefinition): AddressChanges {
  return withoutNames(task, networkingOf(task).mode.value, (mention) => needsHostname(mention, container));
}

/**
 * How many new findings the addresses cause: one for each lost address, one for the links of each container that stay,
 * and in awsvpc mode one for each `hostname` that stays.
 */
export function addressConflicts(
  task: TaskDefinition,
  target: NetworkMode,
  { left, lost } = addressChanges(task, target),
): number {
  if (target === "bridge") return 0;
  const { mode, os } = networkingOf(task);
  const hadLinks = os.value !== "windows" && !["awsvpc", "host", "none"].includes(mode.value);
  const linked = hadLinks
    ? task.containers.filter((container) => left.some((mention) => needsLink(mention, container)))
    : [];
  const isNamed = (container: ContainerDefinition): boolean =>
    isKnown(container.hostname) && left.some((mention) => needsHostname(mention, container));
  const named = target === "awsvpc" && mode.value !== "awsvpc" ? task.containers.filter(isNamed) : [];
  return lost.length + linked.length + named.length;
}

/** Whether a mention needs a link of a container to have a meaning. A mention by the name of its target does not. */
export function needsLink({ link, host, target, text }: HostMention, container: ContainerDefinition): boolean {
  if (link?.container !== container) return false;
  const isName = target !== undefined && is(target.name, host);
  return !isName || (text.container !== undefined && namesFromElsewhere(text.container).has(host));
}

/** Whether a mention resolves by the `hostname` of a container. */
export function needsHostname({ by, target }: HostMention, container: ContainerDefinition): boolean {
  return by.endsWith("hostname") && target === container;
}

/** Whether a mention resolves by a member that a switch removes, so that it would lose its meaning. */
function resolvesThroughMember({ link, by }: HostMention): boolean {
  return link !== undefined || by === "own-hostname";
}

function withoutNames(
  task: TaskDefinition,
  mode: ModeAnswer["value"],
  loses: (mention: HostMention) => boolean,
): AddressChanges {
  const mentions = hostMentionsOf(task);
  const losing = mentions.filter(loses);
  if (losing.length === 0) return NOTHING;
  const addressOf = sharedAddresses(task, mentions);
  const isKept = (mention: HostMention): boolean =>
    mention.target === undefined ||
    mayResolveElsewhere(mention) ||
    !(mode === "host" || (mode === "awsvpc" && mention.text.reader !== "daemon")) ||
    addressOf(mention).rival !== undefined;
  const [left, turned] = parted(losing, isKept);
  // The target of a link to an unknown container is not known; another rule reports it.
  const lost = left.filter(
    (mention) => mention.target !== undefined && !isUnresolved(mention, networkingOf(task).mode.value),
  );
  return { ...rewriting(task, turned, (mention) => addressOf(mention).host), left, lost };
}

/** Adds links to the containers that texts now reach on `localhost`, which in bridge mode is the container itself. */
function withLinks(task: TaskDefinition): AddressChanges {
  const mentions = loopbackMentionsOf(task);
  if (mentions.length === 0) return NOTHING;
  const canStartAfter = growingStartOrder(task);
  const added = new Map<ContainerDefinition, string[]>();
  const [turned, left] = parted(mentions, ({ text: { container }, target }) => {
    const [from, to] = [nameOf(container), nameOf(target)];
    if (container === undefined || from === undefined || to === undefined || !isAbsent(container.links)) return false;
    const names = added.get(container) ?? [];
    if (names.includes(to)) return true;
    // Containers start in the order of their links, which must not form a cycle.
    if (!canStartAfter(from, to)) return false;
    added.set(container, [...names, to]);
    return true;
  });
  const { steps, rewritten } = rewriting(task, turned, ({ target }) => nameOf(target) ?? "");
  const links = [...added].map(([{ links: field, label }, names]): Step => {
    return { changes: [set(field, names)], description: `Add links from ${label} to ${names.map(quoted).join(", ")}` };
  });
  return { steps: [...links, ...steps], rewritten, left, lost: left };
}

/** The name of a container, if a link can have it. */
function nameOf(container: ContainerDefinition | undefined): string | undefined {
  if (container === undefined || !isKnown(container.name)) return undefined;
  const { value } = container.name;
  return linkProblem(value) === undefined && !value.includes(":") ? value : undefined;
}

/** One step for each text, since a text with several hosts is replaced as a whole. */
function rewriting(
  task: TaskDefinition,
  mentions: readonly HostMention[],
  hostFor: (mention: HostMention) => string,
): Pick<AddressChanges, "steps" | "rewritten"> {
  const byPiece = groupedBy(mentions, ({ piece }) => piece);
  const steps = [...byPiece.values()].map((inPiece): Step => {
    const { container, name } = inPiece[0]?.text ?? { container: undefined, name: "" };
    const written = inPiece.map((mention) => writtenAddress(task, mention));
    const next = inPiece.map((mention, index) => hostFor(mention) + (written[index] ?? "").slice(mention.host.length));
    const owner = container === undefined ? "" : ` in ${container.label}`;
    return {
      changes: inPiece.map((mention) => replacePart(mention.range, hostFor(mention))),
      description: `Change ${name}${owner} from ${written.map(quoted).join(", ")} to ${next.map(quoted).join(", ")}`,
    };
  });
  return { steps, rewritten: steps.length };
}

/**
 * Sentences about addresses that a switch leaves unchanged although they then have another meaning, and that no rule
 * reports: in bridge and none mode localhost is the container itself, and in none mode no mapping shows that a name
 * before a number is an address.
 */
export function strandedAddresses(
  task: TaskDefinition,
  target: NetworkMode,
  { lost }: AddressChanges,
): readonly string[] {
  const { value: now } = networkingOf(task).mode;
  const saying = (mention: HostMention): string => {
    const { by, target: meant, text } = mention;
    const reached = by === "loopback" ? `only that container in ${target} mode` : `nothing in ${target} mode`;
    const other = meant === undefined ? "" : `, not ${meant.label}`;
    const owner = text.container?.label ?? "the task";
    return `${quoted(writtenAddress(task, mention))} in ${text.name} of ${owner} reaches ${reached}${other}.`;
  };
  const shared = now === "awsvpc" || now === "host";
  if (target === "bridge" && shared) return lost.map(saying);
  if (target !== "none") return [];
  const unmapped = hostMentionsOf(task).filter((mention) => {
    return mention.needsMapping && mention.target !== undefined && !isUnresolved(mention, now);
  });
  return [...(shared ? loopbackMentionsOf(task) : []), ...unmapped].map(saying);
}

/**
 * The fixes that remove what names resolve through: together with rewriting the texts that use it, and alone. Alone it
 * is safe only where no text uses it, and together where all texts can be rewritten.
 */
export function removalsWith(field: Field<unknown>, { steps, rewritten, left }: AddressChanges): readonly Fix[] {
  const alone = removing(field, { safe: rewritten === 0 && left.length === 0 });
  if (rewritten === 0) return [alone];
  const together = removing(field, {
    title: removalTitle(member(String(field.site.key)), rewritten),
    safe: left.length === 0,
    also: steps.flatMap((step) => step.changes),
  });
  return [together, alone];
}

function removalTitle(key: Said, rewritten: number): Said {
  return rewritten === 1
    ? say`Remove ${key} and rewrite 1 address`
    : say`Remove ${key} and rewrite ${rewritten} addresses`;
}

function parted<T>(list: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const item of list) (isFirst(item) ? first : second).push(item);
  return [first, second];
}
