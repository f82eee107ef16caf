import type { MessagePort, Worker } from "node:worker_threads";
import type { Candidate } from "./files";
import { formatFor } from "./formats/format-for";
import { entriesOf } from "./lint-file";
import type { Entry, Linting, Standing } from "./linting";
import type { Output } from "./surroundings";

/** What a helping thread needs to know. Plain data. */
export interface HelperJob extends Pick<Linting, "settings" | "cwd" | "env"> {
  /** How the files are named that were not found in a folder. */
  readonly named: Standing;
  /** What the report needs to know of its output. */
  readonly out: Pick<Output, "isTTY" | "columns">;
}

/** Whether this thread was started to help, and not by another program that runs this one in a thread. */
export function isHelperJob(data: unknown): data is HelperJob {
  return typeof data === "object" && data !== null && "named" in data && "settings" in data;
}

/** Another thread that lints files. */
export interface Helper {
  /** Whether it has too little to do. */
  isFree(): boolean;
  /** Lints files there. Returns what is to be told of them; `undefined` if the thread failed. */
  lint(files: readonly Candidate[]): Promise<readonly Entry[] | undefined>;
  /** Ends the thread. */
  end(): void;
}

/** One answer that it works on, and one that is next. */
const MOST_ASKED = 2;

/** The main thread's end of a thread that runs {@link serveHelper}. `onError` is told why the thread failed. */
export function helperOn(thread: Worker, onError: (error: unknown) => void): Helper {
  const asked: ((entries: readonly Entry[] | undefined) => void)[] = [];
  let isReady = false;
  thread.on("message", (answer: "ready" | readonly Entry[]) => {
    if (answer === "ready") isReady = true;
    else asked.shift()?.(answer);
  });
  thread.on("error", onError);
  for (const event of ["error", "messageerror", "exit"]) {
    thread.on(event, () => {
      isReady = false;
      for (const answer of asked.splice(0)) answer(undefined);
    });
  }
  return {
    isFree: () => isReady && asked.length < MOST_ASKED,
    lint: (files) =>
      new Promise((resolve) => {
        asked.push(resolve);
        thread.postMessage(files);
      }),
    end: () => void thread.terminate(),
  };
}

/** Lints what the main thread sends, and answers with what is to be told. Answers keep their order. */
export function serveHelper(port: MessagePort, { named, out, ...job }: HelperJob): void {
  const format = formatFor(job.settings, { ...out, write: () => true }, job.env);
  const stdout = { write: () => true };
  const work = async (files: readonly Candidate[]): Promise<void> => {
    port.postMessage(await entriesOf(files, named, { ...job, format, stdout }));
  };
  let last = Promise.resolve();
  port.on("message", (files) => {
    last = last.then(() => work(files));
  });
  port.postMessage("ready");
}
