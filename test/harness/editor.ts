import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { SERVER_PROGRAM } from "./spawned-server";

/** A diagnostic as an editor shows it, with lines and columns from 0. */
export interface ShownDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly code: string;
  readonly message: string;
}

/** The block of `docs/editors.md` below `<!-- block: name -->`, unchanged. */
export function documentedBlock(name: string): string {
  const page = readFileSync(join(import.meta.dirname, "../../docs/editors.md"), "utf8");
  const block = new RegExp(`<!-- block: ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\`\\n`).exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/editors.md holds no block "${name}"`);
  return block;
}

/** A separate home folder for an editor, with the server on the path as documented. */
export interface EditorHome {
  /** Writes a file and returns its path. */
  write(name: string, text: string): string;
  read(name: string): string;
  path(name: string): string;
  /** Runs the editor and waits for its end. If it fails, so does the test, with its output. */
  run(program: string, args: readonly string[]): SpawnSyncReturns<string>;
  remove(): void;
}

/** How long an editor may take, in milliseconds. */
const PATIENCE = 100_000;

/** Creates a home in a temporary folder. */
export function editorHome(): EditorHome {
  const home = mkdtempSync(join(tmpdir(), "ecs-editor-"));
  const bin = join(home, "bin");
  mkdirSync(bin);
  chmodSync(SERVER_PROGRAM, 0o755);
  symlinkSync(SERVER_PROGRAM, join(bin, "ecs-task-definition-language-server"));
  const path = (name: string): string => join(home, name);
  return {
    path,
    write(name, text) {
      writeFileSync(path(name), text);
      return path(name);
    },
    read: (name) => readFileSync(path(name), "utf8"),
    run(program, args) {
      const env = {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_STATE_HOME: home,
        XDG_CACHE_HOME: home,
        PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
      };
      const result = spawnSync(program, [...args], { cwd: home, env, encoding: "utf8", timeout: PATIENCE });
      if (result.error !== undefined || result.status !== 0) {
        throw new Error(`${program} ended with ${result.status}: ${result.stdout}${result.stderr}`, {
          cause: result.error,
        });
      }
      return result;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
