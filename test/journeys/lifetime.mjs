// Ends what a script has started: at its end, on failure, and on Ctrl-C.
import { spawn } from "node:child_process";
import { once } from "node:events";

const enders = [];
let ending;

/** Registers something to end with the script. The last one started is ended first. */
export function onEnd(end) {
  enders.push(end);
}

/** Ends everything that was started. A second call, for example by a second Ctrl-C, waits for the same end. */
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

/** How long one thing may take to end, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Waits for some work, but not longer than the limit.
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
// There may be no one waiting yet.
loss.catch(() => undefined);

/** Reports the loss of something that the script can't finish without. */
export function lost(message) {
  // The stack of the place that noticed it is of no use.
  lose(Object.assign(new Error(message), { stack: message }));
}

/**
 * Runs a script to its end, whatever happens, and exits with the code that it returns. Ends immediately, as failed, if
 * something that it depends on is lost.
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
 * Starts a program in its own process group, so that its children end with it.
 *
 * @param name the program's name, if the script must fail when the program exits too early
 */
export function start(command, args, { name, ...options } = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: !isWindows });
  running.add(child);
  let ending = false;
  const closed = once(child, "close").catch(() => undefined);
  // The rest of the output arrives immediately, or never if remaining children keep the pipe open.
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
    // Ends what is left of the group.
    signal(child, "SIGKILL");
    running.delete(child);
  };
  onEnd(end);
  return { child, ended, end };
}

/** The last lines that a program printed. */
function tail(child) {
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output = (output + chunk).slice(-800);
    });
  }
  return () => output;
}

/** The last resort if the script exits before everything that it started. */
function killAll() {
  for (const child of running) signal(child, "SIGKILL");
}

/**
 * Waits until a started program prints something.
 *
 * @param pattern the expected text, with one group
 * @returns the text of the group
 * @throws an error with `fault` and all output if the program exits first
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

/** Signals a program and its whole group, which may outlive it. */
function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
