import { isPortName, LONGEST_PORT_NAME } from "../core/network/port-names";
import { LONGEST_LINK_PART, linkProblem } from "../core/task/containers/links";
import type { TaskDefinition } from "../core/task/model";
import { type NameKind, namePositions } from "../core/task/references/name-positions";
import { namesAt, namesOf, type TaskName } from "../core/task/references/names";
import { hasPlaceholder } from "../core/text/placeholders";
import { type TextEdit, type TextRange, touches } from "../core/text/text";
import { quoted } from "../core/text/words";
import { nameProblem } from "../core/values/resource-names";

/** Why a name can't be changed, as a sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** A name that can be changed. */
export interface Renamable {
  /** The characters of the name under the cursor, without quotes. */
  readonly range: TextRange;
  readonly name: string;
}

/** The edits that change a name everywhere in the file. */
export interface Renaming {
  readonly edits: readonly TextEdit[];
}

/** The name under the cursor, if it can be changed. */
export function renamableAt(task: TaskDefinition, offset: number): Renamable | Refusal {
  const found = findName(task, offset);
  return "refusal" in found ? found : { range: found.range, name: found.entry.name };
}

/**
 * Gives what the cursor is on another name, wherever the file speaks of it, also as a host in a text. The alias that a
 * link gives a container stays, and with it the texts that have it.
 */
export function renameAt(task: TaskDefinition, offset: number, newName: string): Renaming | Refusal {
  const found = findName(task, offset);
  if ("refusal" in found) return found;
  const { kind, name, declarations, references } = found.entry;
  if (newName === name) return { edits: [] };
  const refusal = refusalOf(kind, newName) ?? takenBy(task, found.entry, newName);
  if (refusal !== undefined) return { refusal };
  const named = references.filter(({ implicit }) => !implicit);
  return { edits: [...declarations, ...named].map(({ range }) => ({ range, newText: newName })) };
}

/** What sentences call a thing that has a name. */
const NOUNS: Readonly<Record<NameKind, string>> = {
  container: "container",
  volume: "volume",
  port: "port",
  alias: "link alias",
  hostname: "hostname",
};

function findName(
  task: TaskDefinition,
  offset: number,
): { readonly entry: TaskName; readonly range: TextRange } | Refusal {
  const [found] = namesAt(task, offset);
  if (found === undefined) return { refusal: refusalAway(task, offset) };
  const { kind, name, declarations, place } = found;
  if ("implicit" in place && place.implicit) {
    return { refusal: "The log driver is no name. Rename the log router at its own name." };
  }
  if (!touches(place.range, offset) && isBehind(place.range, offset, place.whole)) {
    return { refusal: "The alias of this link is not known, so it can't be renamed." };
  }
  if (!isWhole(task)) {
    return {
      refusal: "A brace or a bracket of the file lacks its partner, so a place that has the name may be missed.",
    };
  }
  const noun = NOUNS[kind];
  if (declarations.length === 0) return { refusal: `No ${noun} in this file is named ${quoted(name)}.` };
  if (declarations.length > 1) {
    return {
      refusal: `${declarations.length} ${noun}${noun.endsWith("s") ? "es" : "s"} are named ${quoted(name)}, so it is not clear which one a reference means. Change one of them by hand first.`,
    };
  }
  return { entry: found, range: place.range };
}

/** Why nothing can be renamed at a place that is on no name. */
function refusalAway(task: TaskDefinition, offset: number): string {
  const position = namePositions(task).find(({ whole }) => touches(whole, offset));
  if (position === undefined)
    return "Only the names of containers, volumes, ports and links, and host names, can be renamed.";
  const { start, end } = position.whole;
  return hasPlaceholder(task.tree.text.slice(start, end))
    ? "A template fills this name in, so it is not known which other places have it."
    : "There is no whole name here yet.";
}

/** Whether the cursor is in what follows a name within its string, beyond the quote: the alias of a link. */
function isBehind(name: TextRange, offset: number, whole: TextRange): boolean {
  return offset > name.end && whole.end - name.end > 1;
}

/** Whether all that is written was read: behind a brace or bracket that is not closed, the parser passes over some. */
function isWhole({ tree }: TaskDefinition): boolean {
  const { root } = tree;
  return tree.complete && (root?.kind === "object" || root?.kind === "array") && root.closed;
}

/** Why a text can't be a name of this kind; nothing if it can. */
function refusalOf(kind: NameKind, name: string): string | undefined {
  if (name === "") return `A ${NOUNS[kind]} can't have an empty name.`;
  if (hasPlaceholder(name)) return `${quoted(name)} is a placeholder, and a template would fill in something else.`;
  if (kind === "port") {
    if (isPortName(name)) return undefined;
    return `${quoted(name)} is no port name: it has lower-case letters, digits, hyphens and underscores, at most ${LONGEST_PORT_NAME} of them, and no hyphen in front.`;
  }
  if (kind === "alias") {
    const problem = linkProblem(`container:${name}`);
    return problem === undefined
      ? undefined
      : `${quoted(name)} is no alias of a link: it has letters, digits, hyphens and underscores, at most ${LONGEST_LINK_PART} of them.`;
  }
  if (kind === "hostname") {
    return /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(name)
      ? undefined
      : `${quoted(name)} is no host name: it has letters, digits, hyphens and dots, and begins and ends with a letter or digit.`;
  }
  const problem = nameProblem(name);
  return problem === undefined ? undefined : `The name ${quoted(name)} ${problem.what}. ${problem.why}.`;
}

/**
 * Places that speak of a name which nothing has yet don't stand in its way: they were perhaps changed first. What
 * containers call each other by is one set of names, or a text would mean another container from then on; the alias of
 * a link to the very container may be its name.
 */
function takenBy(task: TaskDefinition, renamed: TaskName, name: string): string | undefined {
  const isOwnAlias = ({ declarations }: TaskName): boolean =>
    renamed.kind === "container" && declarations.every(({ owner }) => targetOf(task, owner) === renamed.name);
  const taken = namesOf(task).find((other) => {
    if (other.name !== name || other.declarations.length === 0) return false;
    if (other.kind === renamed.kind) return other.scope === renamed.scope;
    if (!HOST_KINDS.includes(other.kind) || !HOST_KINDS.includes(renamed.kind)) return false;
    return other.kind !== "alias" || !isOwnAlias(other);
  });
  return taken && `Another ${NOUNS[taken.kind]} of the task is named ${quoted(name)} already.`;
}

/** The names that containers can be called by in texts. */
const HOST_KINDS: readonly NameKind[] = ["container", "alias", "hostname"];

/** The container that a link names. */
function targetOf({ tree }: TaskDefinition, { start, end }: TextRange): string | undefined {
  return tree.text.slice(start + 1, end - 1).split(":")[0];
}
