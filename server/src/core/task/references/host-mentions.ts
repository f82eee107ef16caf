import type { TextRange } from "../../text/text";
import {
  type HostInText,
  hostsIn,
  isServicePort,
  keyNamesAddress,
  keyNamesHost,
  keyNamesOwnAddress,
} from "../../values/hosts-in-text";
import { groupedBy } from "../by-key";
import { type Link, linksOf } from "../containers/links";
import { isKnown } from "../fields";
import { knownElements } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import { type HostText, hostTextsOf, type TextPiece } from "./host-texts";
import { rangeInString } from "./string-range";

/** A place where a text of the task addresses a container of the same task. */
export interface HostMention {
  readonly text: HostText;
  readonly piece: TextPiece;
  /** The host as written. */
  readonly host: string;
  /** Its characters in the file. */
  readonly range: TextRange;
  /** The port that is addressed; nothing if none is written, or if a template fills it in. */
  readonly port: number | undefined;
  /** Whether it counts as a mention only because its container maps the port. */
  readonly needsMapping: boolean;
  /**
   * The container that is meant; nothing if no container in the file has the name, or if `localhost` does not mean
   * exactly one.
   */
  readonly target: ContainerDefinition | undefined;
  /**
   * What gives the name its meaning: a link with this alias or name; a link to a container with this `hostname`; the
   * reader's own `hostname`; only the name or `hostname` of a container of the task; or `localhost`.
   */
  readonly by: "link" | "linked-hostname" | "own-hostname" | "name" | "hostname" | "loopback";
  /** The link through which it resolves. */
  readonly link: Link | undefined;
}

type Meaning = Pick<HostMention, "target" | "by" | "link">;

/**
 * The places where texts address containers of the same task by a name: the alias of a link, the name of a container,
 * or a `hostname`. A word that merely equals a container's name does not count unless it is certainly a host.
 */
export function hostMentionsOf(task: TaskDefinition): readonly HostMention[] {
  return task.answer(findHostMentions);
}

function findHostMentions(task: TaskDefinition): readonly HostMention[] {
  const { containers } = task;
  if (containers.length < 2 && !containers.some(({ hostname }) => isKnown(hostname))) return NO_MENTIONS;
  const links = groupedBy(linksOf(task), ({ container }) => container);
  const routers = containers.filter(({ firelensConfiguration }) => isKnown(firelensConfiguration));
  const known = namesIn(containers);
  const names = [
    ...new Set([...known.keys(), ...[...links.values()].flat().map(({ alias, target }) => alias ?? target)]),
  ];
  const texts = hostTextsOf(task, mentionsAnyOf(names));
  if (texts.length === 0) return NO_MENTIONS;
  const meanings = new Map(
    containers.map((container) => [container, meaningsFor(container, links.get(container) ?? [], known)]),
  );
  return texts.flatMap((text) => {
    const { container, reader } = text;
    const meaningOf = (host: string): Meaning | undefined => {
      const readers = reader === "container" ? [container] : reader === "router" ? routers : [];
      const [own] = readers.flatMap((each) => (each && meanings.get(each)?.get(host)) ?? []);
      if (own !== undefined) return own;
      return container?.answer(namesFromElsewhere).has(host) ? undefined : known.get(host);
    };
    return mentionsIn(task, text, meaningOf);
  });
}

/**
 * The places where a text says `localhost` and means another container, the one that maps the port: in awsvpc and host
 * mode all containers share this network. The target is undefined if no container maps the port, or several do. Ports
 * that the text's own container maps, addresses to listen on, and addresses for browsers are left out.
 */
export function loopbackMentionsOf(task: TaskDefinition): readonly HostMention[] {
  return task.answer(findLoopbackMentions);
}

function findLoopbackMentions(task: TaskDefinition): readonly HostMention[] {
  if (task.containers.length < 2) return [];
  const mappings = groupedBy(task.portMappings, ({ containerPort }) =>
    isKnown(containerPort) ? containerPort.value : undefined,
  );
  const isLoopback = (host: string): Meaning | undefined =>
    LOOPBACK.includes(host) ? { target: undefined, by: "loopback", link: undefined } : undefined;
  return hostTextsOf(task, mentionsAnyOf(LOOPBACK)).flatMap((text): readonly HostMention[] => {
    if (text.reader !== "container" || (text.key !== undefined && keyNamesOwnAddress(text.key))) return [];
    return mentionsIn(task, text, isLoopback).flatMap((mention) => {
      if (LISTENS.test(task.tree.text.slice(Math.max(0, mention.range.start - 60), mention.range.start))) return [];
      const [target, ...others] = new Set((mappings.get(mention.port ?? 0) ?? []).map(({ container }) => container));
      if (target === text.container || (text.container !== undefined && others.includes(text.container))) return [];
      // A health check on a port that no container maps checks its own container.
      if (target === undefined && text.isHealthCheck) return [];
      return [{ ...mention, target: others.length > 0 ? undefined : target }];
    });
  });
}

/** The text before an address to listen on: `--bind `, `"listen": "`. */
const LISTENS = /(?:bind|listen)[\w.-]*["',=:\s[]+$/i;

/** The names of the network that a container shares with the others of its task. */
const LOOPBACK: readonly string[] = ["localhost", "127.0.0.1"];

/** The names that mean something else to a container: its own, which a service may have too, and its `extraHosts`. */
export function namesFromElsewhere({ name, extraHosts }: ContainerDefinition): ReadonlySet<string> {
  const added = knownElements(extraHosts).map(({ value }) => value.string("hostname"));
  return new Set([name, ...added].filter(isKnown).map(({ value }) => value));
}

/** The meaning of the names and host names of containers without a link. */
function namesIn(containers: readonly ContainerDefinition[]): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const target of containers) {
    const { hostname } = target;
    if (isKnown(hostname)) meanings.set(hostname.value, { target, by: "hostname", link: undefined });
  }
  for (const target of containers) {
    if (isKnown(target.name)) meanings.set(target.name.value, { target, by: "name", link: undefined });
  }
  // For every container these names mean the container itself, even if another one has the name.
  for (const own of LOOPBACK) meanings.delete(own);
  return meanings;
}

/**
 * The names that a container resolves through its links and its own `hostname`. Docker writes both into its hosts file,
 * with the `hostname` of a linked container beside its alias.
 */
function meaningsFor(
  container: ContainerDefinition,
  own: readonly Link[],
  known: ReadonlyMap<string, Meaning>,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const { hostname } = container;
  const targetOf = ({ target }: Link): ContainerDefinition | undefined => {
    const meant = known.get(target);
    return meant?.by === "name" ? meant.target : undefined;
  };
  for (const link of own) {
    const target = targetOf(link);
    if (target !== undefined && isKnown(target.hostname)) {
      meanings.set(target.hostname.value, { target, by: "linked-hostname", link });
    }
  }
  if (isKnown(hostname)) meanings.set(hostname.value, { target: container, by: "own-hostname", link: undefined });
  for (const link of own) meanings.set(link.alias ?? link.target, { target: targetOf(link), by: "link", link });
  return meanings;
}

const NO_MENTIONS: readonly HostMention[] = [];

/** Whether a text contains one of some names where a word ends, which is a fast check. */
function mentionsAnyOf(names: readonly string[]): (text: string) => boolean {
  return (text) => {
    for (const name of names) {
      for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
        if (!WITHIN_WORD.test(text.charAt(at + name.length))) return true;
      }
    }
    return false;
  };
}

/** A character with which the word before it goes on. */
const WITHIN_WORD = /[\w-]/;

function mentionsIn(
  { tree }: TaskDefinition,
  text: HostText,
  meaningOf: (host: string) => Meaning | undefined,
): readonly HostMention[] {
  // The words of a command make sense only together: `-h`, then the host.
  const whole = text.pieces.map(({ value }) => value).join(" ");
  const found = hostsIn(
    whole,
    (host) => meaningOf(host) !== undefined,
    text.key !== undefined && keyNamesHost(text.key),
  );
  if (found.length === 0) return NO_MENTIONS;
  const mentions: HostMention[] = [];
  let offset = 0;
  for (const piece of text.pieces) {
    const end = offset + piece.value.length;
    for (const host of found) {
      if (host.start < offset || host.end > end) continue;
      const meaning = meaningOf(host.host);
      if (meaning === undefined || (needsMapping(host, text, meaning) && !mapsPort(meaning, host.port))) continue;
      const range = rangeInString(tree.text, piece.range, host.start - offset, host.end - offset);
      // After an escape that JSON does not have, the place of a character in the file is uncertain.
      if (tree.text.slice(range.start, range.end) !== host.host) continue;
      mentions.push({
        text,
        piece,
        host: host.host,
        range,
        port: host.port,
        needsMapping: needsMapping(host, text, meaning),
        ...meaning,
      });
    }
    offset = end + 1;
  }
  return mentions;
}

/**
 * A name before a number may be an image with its tag, or a user. It counts as a host only with a telling key or a
 * mapped port.
 */
function needsMapping({ how, port }: HostInText, { key }: HostText, { by }: Meaning): boolean {
  return how === "port" && by !== "loopback" && !isServicePort(port) && !(key !== undefined && keyNamesAddress(key));
}

function mapsPort({ target }: Meaning, port: number | undefined): boolean {
  return target?.mappings.some(({ containerPort }) => isKnown(containerPort) && containerPort.value === port) ?? false;
}
