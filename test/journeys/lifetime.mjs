// Ends what a script started: at its end, when it fails, and on Ctrl-C.
import { spawn } from "node:child_process";
import { once } from "node:events";

const enders = [];
let ending;

/** Has something ended with the script; the last one started is the first one ended. */
export function onEnd(end) {
  enders.push(end);
}

/** Ends everything that was started. Whoever asks again, say by a second Ctrl-C, waits for the same end. */
export function endAll() {
  ending ??= drain();
  return ending;
}

async function drain() {
  for (let end = enders.pop(); end !== undefined; end = enders.pop()) {
    try {
      await within(PATIENCE, "Ending it", end());
    } catch (error) {
      console.error(`Something could not be ended: ${error.message}`);
    }
  }
}

/** How long, in milliseconds, one thing may take to end. */
const PATIENCE = 15_000;

/**
 * Waits for some work, but no longer than this.
 *
 * @param what the work, as the subject of a sentence
 */
export async function within(milliseconds, what, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${milliseconds / 1000} s.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

let lose;
const loss = new Promise((_, reject) => {
  lose = reject;
});
// Nobody may be waiting yet.
loss.catch(() => undefined);

/** Says that something is gone without which nothing that the script does can come to an end. */
export function lost(message) {
  // Where it was noticed tells nobody anything.
  lose(Object.assign(new Error(message), { stack: message }));
}

/**
 * Runs a script to its end, whatever happens, and exits with the code it returns. It ends at once, as one that failed,
 * when something is lost that it depends on.
 */
export async function main(work) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.once(signal, () => void endAll().then(() => process.exit(code)));
  }
  process.once("exit", killAll);
  let code = 1;
  try {
    code = (await Promise.race([work(), loss])) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  }
  await endAll();
  process.exit(code);
}

const running = new Set();

/**
 * Starts a program in a process group of its own, so that its children end with it.
 *
 * @param name what it is, where the script ends when the program ends before it is asked to
 */
export function start(command, args, { name, ...options } = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: !isWindows });
  running.add(child);
  let ending = false;
  const closed = once(child, "close").catch(() => undefined);
  // The rest of the output comes at once, or never, where children that it left behind hold it open.
  const ended = once(child, "exit")
    .then(() => within(1000, "Its output", closed))
    .catch(() => undefined);
  if (name !== undefined) {
    const output = tail(child);
    void ended.then(() => ending || lost(`${name} went away:\n${output()}`));
  }
  const end = async () => {
    if (!running.has(child)) return;
    ending = true;
    signal(child, "SIGTERM");
    const impatience = setTimeout(() => signal(child, "SIGKILL"), 5000);
    await ended;
    clearTimeout(impatience);
    // What is left of the group.
    signal(child, "SIGKILL");
    running.delete(child);
  };
  onEnd(end);
  return { child, ended, end };
}

/** The last that a program printed. */
function tail(child) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output = (output + chunk).slice(-800);
    });
  }
  return () => output;
}

/** The last resort, where the script ends before all that it started. */
function killAll() {
  for (const child of running) signal(child, "SIGKILL");
}

/**
 * Waits until a program that was started prints something.
 *
 * @param pattern what is waited for, with one group
 * @returns the text of the group
 * @throws an error with `fault` and all that was printed, where the program ends before
 */
export function untilPrinted({ child, ended }, pattern, fault) {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk) => {
      output += chunk;
      const found = pattern.exec(output);
      if (found !== null) resolve(found[1]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`${fault}:\n${output}`)));
  });
}

const isWindows = process.platform === "win32";

/** Signals a program and all of its group, which may outlive it. */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
