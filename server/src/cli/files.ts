import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { codeOf, fileError, type Problem } from "./problem";
import type { Walked } from "./walk";

/** A file to lint. */
export interface Candidate {
  readonly absolute: string;
  /** The path as the user would type it from the current folder, with forward slashes. */
  readonly path: string;
  /** Whether the user named this file, rather than a folder or a pattern. */
  readonly named: boolean;
}

/** The files that the paths, folders and patterns of the command line name. */
export interface FoundFiles {
  /** Each file once, even if several links lead to it, sorted by path. */
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
}

/** Finds the files that the arguments name; without arguments, those in the current folder. */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  /** By real path. */
  const found = new Map<string, Candidate>();
  const realFolders = new Map<string, string>();
  const problems: Problem[] = [];
  for (const argument of args.length === 0 ? ["."] : args) {
    const typedAbsolute = isAbsolute(argument);
    const show = (absolute: string): string => shownPath(absolute, cwd, typedAbsolute);
    const absolute = resolve(cwd, argument);
    const kind = kindOf(absolute);
    if (kind === "file") {
      const real = withoutLinks(absolute);
      if (found.get(real)?.named !== true) found.set(real, { absolute, path: show(absolute), named: true });
      continue;
    }
    const walked = await filesOf(argument, absolute, kind, cwd);
    if ("message" in walked) {
      problems.push({ path: slashed(argument), message: walked.message });
      continue;
    }
    for (const file of walked.files) {
      const path = resolve(file);
      const real = realOf(path, realFolders);
      if (!found.has(real)) found.set(real, { absolute: path, path: show(path), named: false });
    }
    for (const [folder, error] of walked.unreadable) {
      problems.push({ path: show(resolve(folder)), message: fileError(error) });
    }
  }
  const candidates = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { candidates, problems };
}

/** The real path of a file that is not a link itself. `known` caches the real paths of folders. */
function realOf(path: string, known: Map<string, string>): string {
  const folder = dirname(path);
  const real = known.get(folder) ?? withoutLinks(folder);
  known.set(folder, real);
  return join(real, basename(path));
}

/** A path without links; the path itself if nothing is there. Nothing else happens meanwhile, so it may wait. */
function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

type Kind = "file" | "folder" | { readonly error: unknown };

function kindOf(absolute: string): Kind {
  try {
    return statSync(absolute).isDirectory() ? "folder" : "file";
  } catch (error) {
    return { error };
  }
}

async function filesOf(
  argument: string,
  absolute: string,
  kind: "folder" | { readonly error: unknown },
  cwd: string,
): Promise<Walked | { readonly message: string }> {
  // Loaded only here, since a run on named files does not need it.
  const { isPattern, splitPattern, walk, walkFolder } = await import("./walk");
  const pattern = slashed(argument);
  if (kind !== "folder" && (codeOf(kind.error) !== "ENOENT" || !isPattern(pattern))) {
    return { message: fileError(kind.error) };
  }
  let walked: Walked;
  try {
    if (kind === "folder") return await walkFolder(absolute);
    const split = splitPattern(pattern);
    walked = await walk(resolve(cwd, split.base), split.pattern);
  } catch (error) {
    // For example a number range that is too large to expand, or a folder that was replaced by a file meanwhile.
    return {
      message: `${kind === "folder" ? "This folder can't be read" : "This pattern can't be used"}. ${fileError(error)}`,
    };
  }
  if (walked.files.length > 0 || walked.unreadable.size > 0) return walked;
  return { message: "No file matches this pattern, or .gitignore excludes them all." };
}

function shownPath(absolute: string, cwd: string, typedAbsolute: boolean): string {
  const path = relative(cwd, absolute);
  const outside = path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
  return slashed(outside && typedAbsolute ? absolute : path || ".");
}

/** Replaces backslashes on Windows, where they can't be part of a name. */
function slashed(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
