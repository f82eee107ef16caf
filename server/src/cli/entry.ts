import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { serveHelper } from "./helper-thread";
import { main } from "./main";
import { fileError } from "./problem";

/** How the program starts, and its threads too: V8 resets a flag that is set there when a thread starts. */
const LAUNCHER = join(__dirname, "../bin/ecs-task-lint.cjs");

/** The error codes of a stream whose reader has closed it. */
const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];

/** Whether some output could not be written, so that the report is incomplete. */
let incomplete = false;

if (parentPort === null) run();
else serveHelper(parentPort, workerData);

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
    startThread: (workerData) => (availableParallelism() > 1 ? new Worker(LAUNCHER, { workerData }) : undefined),
  }).then((code) => {
    process.exitCode = incomplete ? 2 : code;
  });
}
