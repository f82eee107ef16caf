import { main } from "./main";
import { fileError } from "./problem";

/** What a stream says when its reader has gone. */
const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];

/** Whether something could not be written, so that whoever asked must not rely on what is there. */
let incomplete = false;

// A reader such as `head` may close the pipe early. What is left to say is dropped; files are still fixed and
// the exit code is still the right one. A full disk is another matter.
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
    // Made when it is first asked for, which takes its time.
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
}).then((code) => {
  process.exitCode = incomplete ? 2 : code;
});
