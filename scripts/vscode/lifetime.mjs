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
      await end();
    } catch (error) {
      console.error(`Something could not be ended: ${error.message}`);
    }
  }
}

/** Runs a script to its end, whatever happens, and exits with the code it returns. */
export async function main(work) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.once(signal, () => void endAll().then(() => process.exit(code)));
  }
  let code = 1;
  try {
    code = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  }
  await endAll();
  process.exit(code);
}

/** Starts a program in a process group of its own, so that its children end with it. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options, detached: !isWindows });
  const ended = once(child, "close").catch(() => undefined);
  const end = async () => {
    signal(child, "SIGTERM");
    const impatience = setTimeout(() => signal(child, "SIGKILL"), 5000);
    await ended;
    clearTimeout(impatience);
  };
  onEnd(end);
  return { child, ended, end };
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

function signal(child, name) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
