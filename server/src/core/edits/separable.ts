import { isSameState, JSON_START, type JsonState, mayEnd, readOn } from "../syntax/json-state";
import type { SyntaxTree } from "../syntax/syntax";
import type { TextEdit } from "../syntax/text";

/** So many readers go on beside one another; where there would be more, edits are merged. */
const MOST_READERS = 12;

/**
 * The same change as edits of which any may be left out: those that only together keep the text JSON become one, the
 * rest stay apart. Editors let their users untick single edits in a preview.
 *
 * The text is read once, and from each edit on in both ways at the same time, with the edit and without it. Where one
 * of the mixtures does not go on as JSON, the edits since all of them were last at the same place are merged. A
 * mistake that the text has anyway, or that all edits together bring, is none of a mixture.
 */
export function separable(tree: Pick<SyntaxTree, "text" | "masked">, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (edits.length < 2) return edits;
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const done: TextEdit[] = [];
  /** The edits since all readers were last at one place. */
  let chain: TextEdit[] = [];
  let readers: Readers = { old: JSON_START, made: JSON_START, mixed: [] };
  let offset = 0;

  const merge = ({ old, made }: Readers): void => {
    chain = [mergedEdit(tree.text, chain)];
    // One edit is made or it is not: there is no mixture of it.
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

/** Who reads the text: without any edit, with all of them, and with some. */
interface Readers {
  readonly old: JsonState;
  readonly made: JsonState;
  readonly mixed: readonly JsonState[];
}

/** Readers after a piece of the text, and whether one of the mixtures met a mistake there that is its own. */
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

/** The mixtures that are elsewhere than the two others, each once. */
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

/** One edit for neighbours, with the text between them as it was. */
function mergedEdit(text: string, edits: readonly TextEdit[]): TextEdit {
  const start = edits[0]?.range.start ?? 0;
  let [end, newText] = [start, ""];
  for (const { range, newText: part } of edits) {
    newText += text.slice(end, range.start) + part;
    end = range.end;
  }
  return { range: { start, end }, newText };
}
