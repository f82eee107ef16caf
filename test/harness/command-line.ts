import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { rules } from "../../server/src/core/rules";

const PROGRAM = resolve(import.meta.dirname, "../../server/bin/ecs-task-lint.cjs");
const BUNDLE = resolve(import.meta.dirname, "../../server/dist/cli.cjs");

/** The result of running the command line. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it. */
export interface Run {
  readonly cwd?: string;
  /** The text on standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The user id that runs it, for tests of permissions. Only root may set it. */
  readonly uid?: number;
}

/** The program and its arguments, for tests that start it themselves. */
export const COMMAND = [process.execPath, PROGRAM] as const;

/** Runs the built command line with exactly these arguments. */
export function cli(args: readonly string[], { cwd, input, env, uid }: Run = {}): Outcome {
  const { status, stdout, stderr } = cliBytes(args, { cwd, input, env, uid } as Run);
  return { code: status, stdout: stdout.toString(), stderr };
}

/** Like {@link cli}, with standard output as bytes. */
export function cliBytes(
  args: readonly string[],
  run: Run = {},
): { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string } {
  if (!existsSync(BUNDLE)) throw new Error(`${BUNDLE} is missing. Run "npm run build" first.`);
  const program = run.uid === undefined ? COMMAND[1] : readableByAll();
  const { status, stdout, stderr, error } = spawnSync(COMMAND[0], [program, ...args], {
    cwd: run.cwd ?? tmpdir(),
    input: run.input ?? "",
    env: { PATH: process.env["PATH"], ...run.env },
    maxBuffer: 1024 * 1024 * 1024,
    timeout: 120_000,
    ...(run.uid !== undefined && { uid: run.uid, gid: run.uid }),
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr: stderr.toString() };
}

/** The program in a place that every user may read, unlike a checkout in a home folder. */
function readableByAll(): string {
  const folder = mkdtempSync(join(tmpdir(), "ecs-task-lint-program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ["bin", "dist"])
    cpSync(join(dirname(PROGRAM), "..", part), join(folder, part), { recursive: true });
  chmodSync(folder, 0o755);
  return join(folder, "bin", basename(PROGRAM));
}

/** The rules that {@link lint} keeps on. */
const KEPT = ["host-port-mismatch", "links-unsupported"];

/** Turns off all rules but two, so that a new rule changes no test of the command line. */
export const FEW_RULES: readonly string[] = rules
  .map((rule) => rule.meta.id)
  .filter((id) => !KEPT.includes(id))
  .map((id) => `--rule=${id}=off`);

/** Runs the command line with `host-port-mismatch`, `links-unsupported` and `json-syntax` only. */
export function lint(args: readonly string[], run: Run = {}): Outcome {
  return cli([...FEW_RULES, ...args], run);
}

/** A new folder with these files, by path; it is removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ecs-task-lint-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A task definition without mistakes. */
export const GOOD = `{ "family": "a", "networkMode": "awsvpc", "containerDefinitions": [] }\n`;
/** A task definition with one error, at 1:67, whose fix removes links. */
export const BAD = `{ "family": "a", "networkMode": "awsvpc", "containerDefinitions": [{ "name": "web", "links": ["db"], "memory": 128, "image": "nginx" }] }\n`;
/** {@link BAD} after `--fix-removals`. */
export const BAD_FIXED = `{ "family": "a", "networkMode": "awsvpc", "containerDefinitions": [{ "name": "web", "memory": 128, "image": "nginx" }] }\n`;
/** JSON that is not a task definition. */
export const OTHER = `{ "name": "a", "version": "1.0.0" }\n`;
/** The message on standard error for {@link OTHER} if it is named. */
export const OTHER_REFUSED = "It is not a task definition: it has neither containerDefinitions nor a family.";

/** The number of findings by file, from `--format json`. */
export function findingsByPath({ stdout }: Outcome): Readonly<Record<string, number>> {
  const { findings }: { readonly findings: readonly { readonly path: string }[] } = JSON.parse(stdout);
  const counts: Record<string, number> = {};
  for (const { path } of findings) counts[path] = (counts[path] ?? 0) + 1;
  return counts;
}
