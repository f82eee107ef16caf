import type { TextEdit } from "../../text/text";
import type { SyntaxTree } from "../document";
import { isSameState, JSON_START, type JsonState, mayEnd, readOn } from "./json-state";

/** The maximum number of parallel readers. If more would be needed, edits are merged. */
const MOST_READERS = 12;

/**
 * Splits a change of JSON, see {@link Syntax.separable}. The text is read once. At each edit every reader splits into
 * two, one with the edit and one without it. If one of the mixtures is not valid JSON, the edits since the readers last
 * agreed are merged. A mistake that is in the original text, or in the text with all edits, does not count.
 */
export function separableJson(
  tree: Pick<SyntaxTree, "text" | "masked">,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  if (edits.length < 2) return edits;
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const done: TextEdit[] = [];
  /** The edits since all readers last agreed. */
  let chain: TextEdit[] = [];
  let readers: Readers = { old: JSON_START, made: JSON_START, mixed: [] };
  let offset = 0;

  const merge = ({ old, made }: Readers): void => {
    chain = [mergedEdit(tree.text, chain)];
    // A single edit is made or not, so there are no mixtures.
    readers = { old, made, mixed: [] };
  };
  const readPlain = (to: number, isEnd = false): void => {
    const piece = tree.masked.slice(offset, to);
    let read = readText(readers, piece, isEnd);
    if (read.harmed) {
      merge(readers);
      read = readText(readers, piece, isEnd);
    }
    readers = read.readers;
    offset = to;
  };

  for (const edit of sorted) {
    readPlain(edit.range.start);
    if (isOne(readers)) {
      done.push(...chain);
      chain = [];
    }
    chain.push(edit);
    const read = readEdit(readers, tree.masked.slice(edit.range.start, edit.range.end), edit.newText);
    if (read.harmed) merge(read.readers);
    else readers = read.readers;
    offset = edit.range.end;
  }
  readPlain(tree.text.length, true);
  return [...done, ...chain];
}

/** The readers of the text: without any edit, with all, and with some. */
interface Readers {
  readonly old: JsonState;
  readonly made: JsonState;
  readonly mixed: readonly JsonState[];
}

/** The readers after a piece of text, and whether a mixture found a mistake that only it has. */
interface Read {
  readonly readers: Readers;
  readonly harmed: boolean;
}

function readText({ old, made, mixed }: Readers, text: string, isEnd: boolean): Read {
  const known = new Set<number>();
  let harmed = false;
  const learn = (index: number): void => void known.add(index);
  const judge = (index: number): void => {
    harmed ||= !known.has(index);
  };
  const read = (state: JsonState, wrong: (index: number) => void): JsonState => {
    const after = readOn(state, text, wrong);
    if (isEnd && !mayEnd(after)) wrong(text.length);
    return after;
  };
  const readers = { old: read(old, learn), made: read(made, learn), mixed: mixed.map((state) => read(state, judge)) };
  return { readers: { ...readers, mixed: different(readers, readers.mixed) }, harmed };
}

function readEdit({ old, made, mixed }: Readers, before: string, after: string): Read {
  const known = { before: new Set<number>(), after: new Set<number>() };
  let harmed = false;
  const pure = {
    old: readOn(old, before, (index) => known.before.add(index)),
    made: readOn(made, after, (index) => known.after.add(index)),
  };
  const judge = (set: ReadonlySet<number>) => (index: number) => {
    harmed ||= !set.has(index);
  };
  const states = [
    readOn(old, after, judge(known.after)),
    readOn(made, before, judge(known.before)),
    ...mixed.map((state) => readOn(state, before, judge(known.before))),
    ...mixed.map((state) => readOn(state, after, judge(known.after))),
  ];
  const left = different(pure, states);
  return { readers: { ...pure, mixed: left }, harmed: harmed || left.length > MOST_READERS };
}

/** The mixtures that differ from the other two, each once. */
function different({ old, made }: Pick<Readers, "old" | "made">, states: readonly JsonState[]): readonly JsonState[] {
  const left: JsonState[] = [];
  for (const state of states) {
    if (![old, made, ...left].some((other) => isSameState(other, state))) left.push(state);
  }
  return left;
}

function isOne({ old, made, mixed }: Readers): boolean {
  return mixed.length === 0 && isSameState(old, made);
}

/** One edit for neighboring ones, including the text between them. */
function mergedEdit(text: string, edits: readonly TextEdit[]): TextEdit {
  const start = edits[0]?.range.start ?? 0;
  let [end, newText] = [start, ""];
  for (const { range, newText: part } of edits) {
    newText += text.slice(end, range.start) + part;
    end = range.end;
  }
  return { range: { start, end }, newText };
}
