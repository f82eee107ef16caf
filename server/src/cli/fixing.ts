import { realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";
import type { Encoding } from "./encoding";

/**
 * The name of a file in a patch that is applied in the current folder: where it really is, since patches don't go
 * through links. Nothing where that is not below the current folder. An absolute path that was named so loses its first
 * slash; its patch is to be applied in the outermost folder.
 *
 * @param path as reports name it
 * @param absolute nothing for standard input
 */
export async function patchName(path: string, absolute: string | undefined, cwd: string): Promise<string | undefined> {
  if (absolute === undefined) return path.replace(/^\//, "");
  const [real, base] = await Promise.all([realpath(absolute), realpath(cwd)]);
  const name = relative(base, real).split(sep).join("/");
  if (!isAbsolute(name) && !name.startsWith("../")) return name;
  return isAbsolute(path) ? real.split(sep).join("/").replace(/^\//, "") : undefined;
}

/**
 * What fixing changes, as a diff that `git apply` and `patch -p1` take.
 *
 * @param name of the file in the diff, without the `a/` and `b/`
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
  // A tab ends a name with blanks in it, as git writes it; without it `patch` takes the first word.
  return name.includes(" ") ? diff.replace(/^--- .*\n\+\+\+ .*$/m, (head) => `${head.replace("\n", "\t\n")}\t`) : diff;
}
