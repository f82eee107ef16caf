import { isPortName, LONGEST_PORT_NAME } from "../core/network/port-names";
import { LONGEST_LINK_PART, linkProblem } from "../core/task/containers/links";
import type { TaskDefinition } from "../core/task/model";
import { type NameKind, namePositions } from "../core/task/references/name-positions";
import { namesAt, namesOf, type TaskName } from "../core/task/references/names";
import { hasPlaceholder } from "../core/text/placeholders";
import { type TextEdit, type TextRange, touches } from "../core/text/text";
import { quoted } from "../core/text/words";
import { nameProblem } from "../core/values/resource-names";

/** Why something can't be renamed, as a sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** A name that can be renamed. */
export interface Renamable {
  /** The characters of the name under the cursor, without quotes. */
  readonly range: TextRange;
  readonly name: string;
}

/** The edits that rename everywhere in the file. */
export interface Renaming {
  readonly edits: readonly TextEdit[];
}

/** The name under the cursor, or why it can't be renamed. */
export function renamableAt(task: TaskDefinition, offset: number): Renamable | Refusal {
  const found = findName(task, offset);
  return "refusal" in found ? found : { range: found.range, name: found.entry.name };
}

/**
 * Renames the thing under the cursor everywhere in the file, including hosts in texts. The alias of a link stays, and
 * so do the texts that contain the alias.
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

/** The nouns for things that have names. */
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
    return { refusal: "A log driver can't be renamed. Rename the log router where its name is set." };
  }
  if (!touches(place.range, offset) && isBehind(place.range, offset, place.whole)) {
    return { refusal: "The alias of this link is unknown, so it can't be renamed." };
  }
  if (!isWhole(task)) {
    return {
      refusal: "The file has an unmatched brace or bracket, so a place with this name may be missed.",
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

/** Why nothing can be renamed at a place without a name. */
function refusalAway(task: TaskDefinition, offset: number): string {
  const position = namePositions(task).find(({ whole }) => touches(whole, offset));
  if (position === undefined)
    return "Only the names of containers, volumes, ports and links, and host names, can be renamed.";
  const { start, end } = position.whole;
  return hasPlaceholder(task.tree.text.slice(start, end))
    ? "A template fills in this name, so its other places are unknown."
    : "The name here is incomplete.";
}

/** Whether the cursor is after a name within its string: on the alias of a link. */
function isBehind(name: TextRange, offset: number, whole: TextRange): boolean {
  return offset > name.end && whole.end - name.end > 1;
}

/** Whether everything was read: after an unclosed brace or bracket, the parser skips some text. */
function isWhole({ tree }: TaskDefinition): boolean {
  const { root } = tree;
  return tree.complete && (root?.kind === "object" || root?.kind === "array") && root.closed;
}

/** Why a text can't be a name of this kind; `undefined` if it can. */
function refusalOf(kind: NameKind, name: string): string | undefined {
  if (name === "") return `A ${NOUNS[kind]} can't have an empty name.`;
  if (hasPlaceholder(name)) return `${quoted(name)} looks like a placeholder, which a template would replace.`;
  if (kind === "port") {
    if (isPortName(name)) return undefined;
    return `${quoted(name)} is not a port name; use at most ${LONGEST_PORT_NAME} of a-z, 0-9, - and _, not beginning with a hyphen.`;
  }
  if (kind === "alias") {
    const problem = linkProblem(`container:${name}`);
    return problem === undefined
      ? undefined
      : `${quoted(name)} is not an alias; use at most ${LONGEST_LINK_PART} letters, digits, hyphens and underscores.`;
  }
  if (kind === "hostname") {
    return /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(name)
      ? undefined
      : `${quoted(name)} is not a host name; use letters, digits, hyphens and dots, with a letter or digit at both ends.`;
  }
  const problem = nameProblem(name);
  return problem === undefined ? undefined : `The name ${quoted(name)} ${problem.what}. ${problem.why}.`;
}

/**
 * Why a name is already taken; `undefined` if it is free. References to a name that nothing has don't take it, since
 * they may have been changed first. Containers, aliases and host names share one set of names, or a text could mean
 * another container afterwards. The alias of a link to a container may be its name.
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
  return taken && `Another ${NOUNS[taken.kind]} of the task is already named ${quoted(name)}.`;
}

/** The kinds of names by which texts can address containers. */
const HOST_KINDS: readonly NameKind[] = ["container", "alias", "hostname"];

/** The name of the container that a link names. */
function targetOf({ tree }: TaskDefinition, { start, end }: TextRange): string | undefined {
  return tree.text.slice(start + 1, end - 1).split(":")[0];
}
