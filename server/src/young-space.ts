import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MB = 1024 * 1024;

/** What reading and judging a text allocate for each of its characters, in bytes, with room to spare. */
const BYTES_EACH = 96;

/** The space that V8 begins with, and the most that a document gets, in megabytes. */
const FIRST = 1;
const MOST = 8;

/**
 * Makes room for the analysis of a text of some length. Call it when the analysis before is no longer needed.
 *
 * An analysis lives until the next edit. If the space for young objects is smaller than what an edit allocates, V8
 * copies the analysis twice while it comes into being, which takes longer than making it. If it fits, and nothing of the
 * one before is needed, there is nothing to copy.
 */
export function makeRoom(length: number): void {
  const wanted = roomFor(length);
  // What fits into the first space is copied, too, but it is little.
  if (wanted === FIRST) return;
  collect ??= minorCollection();
  if (collect === undefined) return;
  const factor = Math.ceil((wanted * MB) / youngSpace());
  // V8 looks at this only while it collects, so the space grows only here.
  if (factor > 1 && !IN_ELECTRON) setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  collect();
  if (factor > 1 && !IN_ELECTRON) setFlagsFromString("--semi-space-growth-factor=1");
}

/** The half of the space for young objects that a text of some length needs, in megabytes. */
export function roomFor(length: number): number {
  let room = FIRST;
  while (room < MOST && room * MB < length * BYTES_EACH) room *= 2;
  return room;
}

/** Only Node.js itself is known to take flags after its start; VS Code gives those that it can when it starts us. */
const IN_ELECTRON = process.versions["electron"] !== undefined;

let collect: (() => void) | undefined;

/** Collects young objects only; `undefined` if this process can't be asked to. */
function minorCollection(): (() => void) | undefined {
  if (globalThis.gc === undefined) {
    if (IN_ELECTRON) return undefined;
    setFlagsFromString("--expose-gc");
  }
  // A context that exists already does not get the function.
  const gc: typeof globalThis.gc = globalThis.gc ?? runInNewContext("globalThis.gc");
  return gc && (() => void gc({ type: "minor" }));
}

/** The half of the space for young objects that V8 fills before it collects, in bytes. */
function youngSpace(): number {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  return (space?.space_size ?? Number.POSITIVE_INFINITY) / 2;
}
