import { realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import type { Encoding } from "./encoding";

/**
 * The name of a file in a patch that is applied in the current folder. It is the real path, since patches don't follow
 * links; `undefined` if that is not below the current folder. An absolute path loses its first slash, so that the patch
 * can be applied in the root folder.
 *
 * @param path the path in reports
 * @param absolute `undefined` for standard input
 */
export async function patchName(path: string, absolute: string | undefined, cwd: string): Promise<string | undefined> {
  if (absolute === undefined) return path.replace(/^\//, "");
  const [real, base] = await Promise.all([realpath(absolute), realpath(cwd)]);
  const name = relative(base, real).split(sep).join("/");
  if (!isAbsolute(name) && !name.startsWith("../")) return name;
  return isAbsolute(path) ? real.split(sep).join("/").replace(/^\//, "") : undefined;
}

/**
 * The changes of a file as a diff for `git apply` and `patch -p1`.
 *
 * @param name the name of the file in the diff, without `a/` and `b/`
 */
export async function diffOf(name: string, before: string, after: string, encoding: Encoding): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const mark = encoding === "utf-8" ? "" : "\uFEFF";
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const diff = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    mark + before,
    mark + after,
    undefined,
    undefined,
    options,
  );
  // A tab ends a name that contains spaces, as in git's diffs; without it `patch` reads only the first word.
  return name.includes(" ") ? diff.replace(/^--- .*\n\+\+\+ .*$/m, (head) => `${head.replace("\n", "\t\n")}\t`) : diff;
}
