import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { isHelperJob, serveHelper } from "./helper-thread";
import { main } from "./main";
import { fileError } from "./problem";

/**
 * How the program starts. It sets flags of V8, and starting a thread resets one of them for the whole process, so a
 * thread starts with it too.
 */
const LAUNCHER = join(__dirname, "../bin/ecs-task-lint.cjs");

/** The error codes of a stream whose reader has closed it. */
const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];

/** Whether some output could not be written, so that the report is incomplete. */
let incomplete = false;

if (parentPort !== null && isHelperJob(workerData)) serveHelper(parentPort, workerData);
else run();

function run(): void {
  // A reader such as `head` may close the pipe early. Further output is dropped; files are still fixed and the exit code
  // is still correct. Other errors, such as a full disk, are reported.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (GONE.includes(error.code ?? "")) return;
      if (!incomplete && stream === process.stdout) {
        process.stderr.write(`ecs-task-lint: standard output: It can't be written. ${fileError(error)}\n`);
      }
      incomplete = true;
      process.exitCode = 2;
    });
  }

  main(process.argv.slice(2), {
    cwd: process.cwd(),
    home: __dirname,
    env: process.env,
    get stdin() {
      // Node creates this stream on first access, which takes time.
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    startThread,
  }).then((code) => {
    process.exitCode = incomplete ? 2 : code;
  });
}

function startThread(data: object): Worker | undefined {
  if (availableParallelism() === 1) return undefined;
  try {
    return new Worker(LAUNCHER, { workerData: data });
  } catch {
    // Node.js can be told to allow no threads, and the system may have none left.
    return undefined;
  }
}
