import type { Candidate } from "./files";
import type { Helper } from "./helper-thread";
import type { Entry } from "./linting";

/** The files that a thread takes at once. Fewer cost more messages; with more, one thread waits longer at the end. */
const AT_ONCE = 16;

/** How many answers wait for one that comes before them, so that they need little memory. */
const MOST_WAITING = 64;

/** What is to be told of some files. */
interface Answer {
  /** Whether `entries` is there. */
  isReady: boolean;
  readonly entries: Promise<readonly Entry[]>;
}

/** What the main thread does. */
export interface MainThread {
  /** Lints files. Returns what is to be told of them. */
  lintHere(files: readonly Candidate[]): Promise<readonly Entry[]>;
  /** Receives what is to be told, in the order of the files. */
  tell(entry: Entry): Promise<void>;
  /** Is told how many files some thread has begun with. */
  taken(count: number): void;
}

/** Lints files in this thread and another one at the same time. If that thread fails, its files are linted here. */
export async function lintTogether(
  files: readonly Candidate[],
  helper: Helper,
  { lintHere, tell, taken }: MainThread,
): Promise<void> {
  const waiting: Answer[] = [];
  const tellAllBut = async (most: number): Promise<void> => {
    for (let [next] = waiting; next !== undefined && (next.isReady || waiting.length > most); [next] = waiting) {
      for (const entry of await next.entries) await tell(entry);
      waiting.shift();
    }
  };
  for (let start = 0; start < files.length; start += AT_ONCE) {
    taken(start);
    const some = files.slice(start, start + AT_ONCE);
    const isThere = helper.isFree();
    const entries = isThere ? helper.lint(some).then((answer) => answer ?? lintHere(some)) : lintHere(some);
    const answer: Answer = { isReady: false, entries };
    waiting.push(answer);
    const ready = (): void => {
      answer.isReady = true;
    };
    // If it fails, that shows when the entries are told.
    const done = entries.then(ready, ready);
    if (!isThere) await done;
    // Answers of the other thread arrive.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    await tellAllBut(MOST_WAITING);
  }
  await tellAllBut(0);
}
