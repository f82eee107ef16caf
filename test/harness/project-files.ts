import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * The files that git tracks or would track, relative to the root of the repository, with forward slashes. Without git,
 * all files that are not ignored.
 */
export function projectFiles(root: string): readonly string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  const paths = status === 0 ? stdout.split("\n") : filesBelow(root, "", ignoredIn(root));
  return paths.filter((path) => path !== "" && existsSync(join(root, path)));
}

function filesBelow(root: string, folder: string, isIgnored: (path: string) => boolean): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (isIgnored(path)) return [];
    return entry.isDirectory() ? filesBelow(root, `${path}/`, isIgnored) : [path];
  });
}

/** Supports the kinds of lines in our `.gitignore`: the name of a folder, its path, a file extension. */
function ignoredIn(root: string): (path: string) => boolean {
  const lines = readFileSync(join(root, ".gitignore"), "utf8").split("\n");
  const named = new Set([".git", ...lines.map((line) => line.replace(/\/$/, ""))]);
  const endings = lines.filter((line) => line.startsWith("*")).map((line) => line.slice(1));
  return (path) => named.has(path) || named.has(basename(path)) || endings.some((ending) => path.endsWith(ending));
}
