import { networkingOf } from "../../core/network/networking";
import { isKnown } from "../../core/task/fields";
import type { TaskDefinition } from "../../core/task/model";
import { SNIPPETS, type Snippet, type SnippetPlace } from "../snippets";
import { keysPresent } from "./keys";
import { ownRegion } from "./own-region";
import type { Site } from "./site";
import { plainOf } from "./snippet-syntax";
import type { Refusal } from "./trial";

/** A snippet that fits at a place. */
export interface SnippetOffer {
  readonly snippet: Snippet;
  /** The text in snippet syntax, with its lines indented with tabs. */
  readonly body: string;
  /** Why the task can't have a part of it; `undefined` if it can have all of it. */
  readonly refusal?: Refusal | undefined;
}

/** The snippets that fit as an element of a list or as a value, by the name of the slot. */
const BY_SLOT: Readonly<Record<string, readonly SnippetPlace[]>> = {
  "RegisterTaskDefinitionRequest.containerDefinitions.[]": ["container", "containers"],
  "RegisterTaskDefinitionRequest.volumes.[]": ["volume"],
  "ContainerDefinition.portMappings.[]": ["portMapping"],
  "ContainerDefinition.secrets.[]": ["secret"],
  "ContainerDefinition.healthCheck": ["healthCheck"],
  "ContainerDefinition.logConfiguration": ["logConfiguration"],
  "DaemonContainerDefinition.secrets.[]": ["secret"],
  "DaemonContainerDefinition.healthCheck": ["healthCheck"],
  "DaemonContainerDefinition.logConfiguration": ["logConfiguration"],
};

/** The snippets that fit as a member of a structure, including the key. */
const BY_STRUCTURE: Readonly<Record<string, readonly SnippetPlace[]>> = {
  ContainerDefinition: ["healthCheck", "logConfiguration"],
  DaemonContainerDefinition: ["healthCheck", "logConfiguration"],
};

/** The region in the bodies of snippets. */
const REGION = "us-east-1";

/**
 * The snippets that fit at a site, in their order, with the region that the file mentions.
 *
 * @param lines whether the object or array around it spans several lines
 */
export function snippetsAt(site: Site, lines: boolean): readonly SnippetOffer[] {
  const offers = fitting(site, lines);
  // Most places have none, and finding the region searches the whole text.
  if (offers.length === 0) return [];
  const region = ownRegion(site.task) ?? REGION;
  return offers.map(({ snippet, body }) => ({
    snippet,
    body: body.replaceAll(REGION, region),
    refusal: snippet.where === "document" ? undefined : refusalOf(site, snippet),
  }));
}

/** The member that makes a container the log router. */
const FIRELENS = '"firelensConfiguration"';
const ONE_ROUTER: Refusal = {
  short: "the task already has a log router",
  sentence: "The task already has a log router, and ECS accepts only one.",
  ended: false,
};

/** Why a snippet is refused at a site. One that writes several elements is refused if its first element is. */
function refusalOf({ task, place, trial }: Site, { where, body }: Snippet): Refusal | undefined {
  if (body.includes(FIRELENS) && task.containers.some(({ firelensConfiguration }) => isKnown(firelensConfiguration))) {
    return ONE_ROUTER;
  }
  const path = place.role === "key" ? [...place.path, where] : place.path;
  // One value, or several with commas between them.
  const values: readonly unknown[] = JSON.parse(`[${plainOf(body)}]`);
  for (const each of values.flat()) {
    const refusal = trial.ofValue(path, each);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function fitting(site: Site, lines: boolean): readonly SnippetOffer[] {
  const { task, place, slot } = site;
  if (place.role === "value") {
    const wanted = BY_SLOT[slot.name] ?? [];
    return offered(task, wanted).map((snippet) => ({
      snippet,
      body: snippet.where === "containers" ? unwrapped(snippet.body, "[", "]") : snippet.body,
    }));
  }
  if (place.hasColon || slot.type.kind !== "structure") return [];
  const present = keysPresent(site);
  if (slot.name === "" && present.size === 0) {
    // Between brackets on one line, the snippet adds its own line breaks.
    return snippetsForNothing().map(({ snippet, body }) => ({
      snippet,
      body: lines ? unwrapped(body, "{", "}") : body.slice(1, -1),
    }));
  }
  return offered(task, BY_STRUCTURE[slot.type.name] ?? [])
    .filter(({ where }) => !present.has(where))
    .map((snippet) => ({ snippet, body: `"${snippet.where}": ${snippet.body}` }));
}

/** The snippets for an empty file, whose network mode is not known yet. */
export function snippetsForNothing(): readonly SnippetOffer[] {
  return SNIPPETS.filter(({ where }) => where === "document").map((snippet) => ({ snippet, body: snippet.body }));
}

function offered(task: TaskDefinition, wanted: readonly SnippetPlace[]): readonly Snippet[] {
  const { value } = networkingOf(task).mode;
  // For port mappings, the default network of Windows works like bridge.
  const mode = value === "default" ? "bridge" : value;
  const system = networkingOf(task).os.value;
  return SNIPPETS.filter(
    ({ where, modes, os = system }) =>
      wanted.includes(where) &&
      (os === system || system === "unknown") &&
      (modes === undefined || mode === "unknown" || modes.some((each) => each === mode)),
  );
}

/** The inside of a body, with one step less indentation; the body itself if it has no such brackets. */
function unwrapped(body: string, open: string, close: string): string {
  if (!body.startsWith(open) || !body.endsWith(close)) return body;
  return body.slice(1, -1).trim().replaceAll("\n\t", "\n");
}
