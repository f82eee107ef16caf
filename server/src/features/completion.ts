import { emptyPlace, type Place } from "../core/document/place";
import { type Reading, taskAt } from "../core/judging/analyze";
import type { Assumptions } from "../core/task/model";
import { nearest } from "../core/text/nearest";
import { readable } from "../core/text/words";
import { type Insertion, keyInsertion, snippetInsertion, valueInsertion } from "./completion/insertion";
import { keysAt, typeWords } from "./completion/keys";
import { type Spot, spotAt } from "./completion/layout";
import { requiredMembers } from "./completion/required-members";
import { type Site, siteOf } from "./completion/site";
import { slotAt } from "./completion/slot";
import { type SnippetOffer, snippetsAt, snippetsForNothing } from "./completion/snippet-offers";
import { endsItsLine, laidOut, onLinesOfItsOwn, onOneLine, plainOf } from "./completion/snippet-syntax";
import { stubOf, valueStub } from "./completion/stubs";
import { RANK, type Suggestion } from "./completion/suggestion";
import { type TrialMemory, trialOf } from "./completion/trial";
import { valuesAt } from "./completion/values";
import { DOCUMENTATION } from "./generated/documentation";
import { inOneLine } from "./one-line";

/** One entry of the completion list. */
export interface CompletionEntry extends Insertion, EntryText {
  readonly label: string;
  readonly kind: Suggestion["kind"] | "snippet";
  /** The sort key; compared as text. */
  readonly sort: string;
  /** A short text beside the label. */
  readonly detail: string;
  /** ECS rejects or ignores it here, or AWS has retired it. */
  readonly struck: boolean;
  /** Whether completion has more to offer at the new cursor after it is accepted. */
  readonly asks: boolean;
}

/** The parts of an entry's documentation. */
export interface EntryText {
  /** The key of its text in the AWS documentation; empty if there is none. */
  readonly documentation: string;
  /** Our own sentences, as plain text; empty if there are none. */
  readonly note: string;
  /** The JSON that a snippet inserts; empty for other entries. */
  readonly example: string;
}

/** The text, the place and the options of a completion. */
export interface CompletionRequest {
  readonly text: string;
  readonly offset: number;
  /** `undefined` if the text is not a task definition yet. */
  readonly analysis: Reading | undefined;
  /** Whether the user declared the file a task definition. */
  readonly insist?: boolean;
  /** Completes only a string that begins right before the cursor: its quote has just been typed. */
  readonly opening?: boolean;
  readonly assume?: Assumptions;
  /** What the completions before this one have tried. */
  readonly trials?: TrialMemory;
}

/** What can be written at a place of a file, best first; empty if nothing can, or if it is unknown. */
export function complete({
  text,
  offset,
  analysis,
  insist,
  assume,
  opening,
  trials,
}: CompletionRequest): readonly CompletionEntry[] {
  const task = analysis && taskAt(analysis, offset);
  if (task === undefined) {
    if (insist !== true || text.trim() !== "") return [];
    const spot = spotAt(text, emptyPlace(offset));
    return snippetsForNothing().map((offer, at) => snippetEntry(spot, offer, at, true));
  }
  const place = task.tree.syntax.placeAt(task.tree, offset);
  const slot = place && slotAt(place, task);
  if (place === undefined || slot === undefined) return [];
  if (opening === true && place.range.start !== offset - 1) return [];
  const site = siteOf(task, place, slot, trialOf(task, assume, trials));
  const spot = spotAt(text, place);
  const lines = isOnLines(text, place);
  const entries =
    place.role === "key"
      ? keysAt(site).map((key, at) => keyEntry(spot, offset, site, key, at, lines))
      : [...valuesAt(site).map((value, at) => valueEntry(spot, value, at)), ...stubEntries(spot, site, lines)];
  const snippets = snippetsAt(site, lines).map((offer, at) => snippetEntry(spot, offer, at, lines));
  return [...entries, ...snippets].sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

/** The documentation of an entry as Markdown: our note, an example, the AWS documentation. Empty if there is none. */
export function entryMarkdown({ documentation, note, example }: EntryText): string {
  const own = readable(note).replaceAll(/[\\`*_{}[\]<>#+!|~-]/g, "\\$&");
  const code = example === "" ? "" : `\`\`\`json\n${example}\n\`\`\``;
  return [own, code, DOCUMENTATION[documentation] ?? ""].filter((part) => part !== "").join("\n\n");
}

function keyEntry(
  spot: Spot,
  offset: number,
  site: Site,
  key: Suggestion,
  at: number,
  lines: boolean,
): CompletionEntry {
  const structure = site.slot.type.kind === "structure" ? site.slot.type.name : "";
  const { snippet, asks } = stubOf(site, structure, key.label);
  const stub = lines ? laidOut(snippet, spot.layout) : onOneLine(snippet);
  const insertion = keyInsertion(spot, offset, key.label, stub);
  return entryOf(key, at, insertion, asks && !site.place.hasColon);
}

function valueEntry(spot: Spot, value: Suggestion, at: number): CompletionEntry {
  const insertion = valueInsertion(spot, JSON.stringify(value.value));
  const entry = entryOf(value, at, insertion, false);
  const meant = nearestTo(spot.text, spot.place, value);
  return meant === undefined ? entry : { ...entry, filter: meant, sort: `00${entry.sort}` };
}

/** The text at the cursor, if it is a misspelling of this value. */
function nearestTo(text: string, { range, quoted }: Place, { label, value }: Suggestion): string | undefined {
  if (!quoted || typeof value !== "string") return undefined;
  const written = text.slice(range.start, range.end);
  const plain = written.replaceAll('"', "");
  return plain.length > 2 && plain !== label && nearest(plain, [label]) === label ? written : undefined;
}

/** Empty lists, objects and maps to fill in. */
function stubEntries(spot: Spot, site: Site, lines: boolean): readonly CompletionEntry[] {
  const stub = valueStub(site);
  if (stub === undefined) return [];
  const { type, name } = site.slot;
  const label = type.kind === "list" ? "[]" : "{}";
  const members = type.kind === "structure" ? requiredMembers(type.name).join(", ") : "";
  const detail = members === "" ? typeWords(type) : members;
  const suggestion: Suggestion = { label, value: label, kind: "value", rank: 1, documentation: name, detail };
  const insertion = snippetInsertion(spot, written(spot, stub.snippet, lines), label);
  return [entryOf(suggestion, 0, insertion, stub.asks)];
}

function snippetEntry(
  spot: Spot,
  { snippet, body, refusal }: SnippetOffer,
  at: number,
  lines: boolean,
): CompletionEntry {
  const laid = written(spot, body, lines || snippet.where === "document");
  const insertion = snippetInsertion(spot, laid, snippet.prefix);
  return {
    ...insertion,
    label: snippet.prefix,
    kind: "snippet",
    sort: sortText(refusal === undefined ? RANK_OF_SNIPPETS : RANK.refused, at),
    detail: refusal?.short ?? snippet.title,
    struck: refusal !== undefined,
    asks: false,
    documentation: "",
    note: refusal === undefined ? snippet.description : `${refusal.sentence} ${snippet.description}`,
    example: insertion.plain.trim().replace(/,$/, ""),
  };
}

/** After everything that is allowed, before everything that is refused. */
const RANK_OF_SNIPPETS = 7;

/** Names every member of an entry, since V8 makes new hidden classes for each object that two are spread into. */
function entryOf(
  { label, kind, rank, detail = "", note = "", documentation = "", refused, deprecated }: Suggestion,
  at: number,
  { snippet, plain, replaced, inserted, additional, filter }: Insertion,
  asks: boolean,
): CompletionEntry {
  return {
    label: inOneLine(label),
    kind,
    sort: sortText(rank, at),
    detail: inOneLine(detail),
    struck: refused === true || deprecated === true,
    asks,
    documentation,
    note,
    example: "",
    snippet,
    plain,
    replaced,
    inserted,
    additional,
    filter,
  };
}

function sortText(rank: number, at: number): string {
  return `${rank}${String(at).padStart(3, "0")}`;
}

/** A value as it is written at a place: on several lines, formatted like the text around it, or on one line. */
function written({ text, place, layout }: Spot, body: string, lines: boolean): string {
  if (lines) return laidOut(body, layout);
  const flat = onOneLine(body);
  return wantsLines(text, place, flat) ? onLinesOfItsOwn(body, layout) : flat;
}

/** The longest line for the first element of a list, in characters. */
const LONGEST_LINE = 80;

/** Whether the first element of an empty list, `[]`, goes on its own lines. */
function wantsLines(text: string, { role, levels, range, path }: Place, flat: string): boolean {
  const [outer, list] = levels.slice(-2);
  if (role !== "value" || list?.kind !== "array" || outer === undefined) return false;
  if (text[range.start - 1] !== "[" || text[range.end] !== "]") return false;
  if (!/[\r\n]/.test(text.slice(outer.start, list.start))) return false;
  return path.at(-2) === "containerDefinitions" || plainOf(flat).length > LONGEST_LINE;
}

/** Whether the object or array around a place spans several lines, so that an insertion may too. */
function isOnLines(text: string, { levels, range }: Place): boolean {
  const level = levels.at(-1);
  if (level === undefined || endsItsLine(text, range.start)) return true;
  return /[\r\n]/.test(text.slice(level.start, range.start));
}
