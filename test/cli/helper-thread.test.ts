import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import type { Candidate } from "../../server/src/cli/files";
import { formatFor } from "../../server/src/cli/formats/format-for";
import { type HelperJob, helperOn } from "../../server/src/cli/helper-thread";
import { entriesOf } from "../../server/src/cli/lint-file";
import type { LintSettings } from "../../server/src/cli/lint-settings";
import { main } from "../../server/src/cli/main";
import { BAD, COMMAND, FEW_RULES, folderWith, GOOD, lint } from "../harness/command-line";

const SETTINGS: LintSettings = { paths: [], format: "json", fix: "no", removals: false, failOn: "error" };
const FILES = { "a.json": BAD, "b.json": GOOD, "c.json": "{", "d.json": '{ "other": true }' };

/** A thread of the built program, with what it is told. */
function started(cwd: string, data: object) {
  const errors: unknown[] = [];
  const thread = new Worker(COMMAND[1], { workerData: data });
  const helper = helperOn(thread, (error) => errors.push(error));
  const free = async (): Promise<void> => {
    while (!helper.isFree()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const files = [...Object.keys(FILES), "gone.json"].map(
    (path): Candidate => ({ absolute: join(cwd, path), path, named: path !== "d.json" }),
  );
  return { thread, helper, errors, free, files };
}

function jobIn(cwd: string): HelperJob {
  return { settings: SETTINGS, cwd, env: {}, named: "listed", out: { isTTY: false, columns: 0 } };
}

test("a thread answers what this one would, and is told when it ends", async () => {
  const cwd = folderWith(FILES);
  const job = jobIn(cwd);
  const { thread, helper, errors, free, files } = started(cwd, job);
  await free();
  const answer = await helper.lint(files);
  const stdout = { write: () => true };
  const format = formatFor(SETTINGS, stdout, {});
  expect(answer).toEqual(await entriesOf(files, "listed", { ...job, format, stdout }));
  expect(answer?.map(({ kind }) => kind)).toEqual(["report", "report", "skipped", "problem"]);
  const end = thread.terminate();
  const unanswered = helper.lint(files);
  await end;
  expect([await unanswered, helper.isFree(), errors]).toEqual([undefined, false, []]);
});

test("a thread that fails says why, and its files are left to this one", async () => {
  const cwd = folderWith(FILES);
  const { helper, errors, free } = started(cwd, jobIn(cwd));
  await free();
  const notFiles = 5 as unknown as readonly Candidate[];
  expect([await helper.lint(notFiles), helper.isFree(), errors.length]).toEqual([undefined, false, 1]);
});

test("thousands of files have the same report in two threads as in one", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 2200 }, (_, index) => [`${index}.json`, index % 3 === 0 ? BAD : GOOD]),
  );
  const cwd = folderWith(many);
  const chunks: string[] = [];
  const stdout = { write: (chunk: string | Uint8Array) => chunks.push(String(chunk)) };
  const stdin = (async function* () {})();
  const code = await main([...FEW_RULES, "--format=json"], { cwd, home: cwd, env: {}, stdin, stdout, stderr: stdout });
  const inTwo = lint(["--format=json"], { cwd });
  expect([inTwo.code, inTwo.stderr, inTwo.stdout]).toEqual([code, "", chunks.join("")]);
});

test("a run that fails while two threads lint ends, with the code for failures", async () => {
  const cwd = folderWith(Object.fromEntries(Array.from({ length: 2200 }, (_, index) => [`${index}.json`, BAD])));
  let thread: Worker | undefined;
  const stdout = {
    write() {
      throw new RangeError("Invalid string length");
    },
  };
  const stderr = { write: () => true };
  const startThread = (data: object): Worker => {
    thread = new Worker(COMMAND[1], { workerData: data });
    return thread;
  };
  const stdin = (async function* () {})();
  const code = await main([], { cwd, home: cwd, env: {}, stdin, stdout, stderr, startThread });
  expect(code).toBe(2);
  await new Promise((resolve) => thread?.once("exit", resolve));
});
