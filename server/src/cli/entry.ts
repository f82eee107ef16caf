import { main } from "./main";

/** What a stream says when its reader has gone. */
const GONE = ["EPIPE", "ERR_STREAM_DESTROYED"];

// A reader such as `head` may close the pipe early. What is left to say is dropped; files are still fixed and
// the exit code is still the right one.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!GONE.includes(error.code ?? "")) throw error;
  });
}

main(process.argv.slice(2), {
  cwd: process.cwd(),
  home: __dirname,
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
}).then((code) => {
  process.exitCode = code;
});
