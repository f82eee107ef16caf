import nodeFs from "node:fs";
import { basename } from "node:path";
import { globbyStream, isDynamicPattern } from "globby";
import { TASK_DEFINITION_EXTENSIONS } from "../../../shared/src/documents";

/** The files of a folder or a pattern. */
export interface Walked {
  /** Absolute paths in no order. Symbolic links are not followed. */
  readonly files: readonly string[];
  /** The absolute paths of folders that can't be read, with the error. */
  readonly unreadable: ReadonlyMap<string, unknown>;
}

const NEVER = ["**/node_modules/**", "**/.git/**"];

/** All files below an absolute folder that may contain a task definition, except those that .gitignore names. */
export function walkFolder(folder: string): Promise<Walked> {
  return walk(folder, `**/*.{${TASK_DEFINITION_EXTENSIONS.join(",")}}`);
}

/** Whether an argument is a pattern rather than a path. */
export function isPattern(argument: string): boolean {
  return !argument.startsWith("!") && isDynamicPattern(argument);
}

/** Splits a pattern into its base folder and the rest, so that .gitignore is looked for in the right place. */
export function splitPattern(argument: string): { readonly base: string; readonly pattern: string } {
  const parts = argument.split("/");
  // An empty part, as before the first slash, is not a pattern; globby would throw.
  const first = parts.findIndex((part) => part !== "" && isDynamicPattern(part));
  const at = first === -1 ? 0 : first;
  return {
    base: parts.slice(0, at).join("/") || (argument.startsWith("/") ? "/" : "."),
    pattern: parts.slice(at).join("/"),
  };
}

/** The files below an absolute folder that match a pattern, except those that .gitignore names. */
export async function walk(folder: string, pattern: string): Promise<Walked> {
  const unreadable = new Map<string, unknown>();
  const files: string[] = [];
  const disk = { ...nodeFs, readdir: noting(unreadable), promises: { ...nodeFs.promises, stat: statOfGit } };
  const stream = globbyStream(pattern, {
    cwd: folder,
    absolute: true,
    // GitHub Actions workflows often keep the task definition in `.aws`.
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    // The .gitignore files above the folder count too, up to the root of the repository.
    gitignore: true,
    ignore: NEVER,
    suppressErrors: true,
    fs: disk,
  });
  for await (const file of stream) files.push(String(file));
  return { files, unreadable };
}

/**
 * A `stat` for globby that asks the disk only for `.git`, which tells the root of a repository. It is also asked whether
 * each file is a folder, which no file of this walk is, and that would take longer than anything else in it.
 */
async function statOfGit(path: string): Promise<Pick<nodeFs.Stats, "isDirectory" | "isFile">> {
  return basename(path) === ".git" ? nodeFs.promises.stat(path) : A_FILE;
}

const A_FILE = { isDirectory: () => false, isFile: () => true };

type ReadFolder = (
  folder: string,
  options: { readonly withFileTypes: true },
  done: (error: NodeJS.ErrnoException | null, entries: nodeFs.Dirent[]) => void,
) => void;

/** A `readdir` that records the folders that can't be read, which the walk skips. */
function noting(unreadable: Map<string, unknown>): typeof nodeFs.readdir {
  const readdir: ReadFolder = (folder, options, done) => {
    nodeFs.readdir(folder, options, (error, entries) => {
      // A folder that is gone, or was replaced by a file, contains nothing to read.
      if (error !== null && error.code !== "ENOENT" && error.code !== "ENOTDIR") unreadable.set(folder, error);
      done(error, entries);
    });
  };
  return readdir as typeof nodeFs.readdir;
}
