import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** The modules that a module imports: packages by name, our own by path from the root of the repository. */
export function importsOf(path: string): readonly string[] {
  return importsIn(path, readFileSync(join(ROOT, path), "utf8"));
}

/** The same without type-only imports, which are in no bundle. */
export function valueImportsOf(path: string): readonly string[] {
  const onlyTypes = /^(?:import|export) (?:type [^;"]*?|\{\s*(?:type \w+(?: as \w+)?,?\s*)+\}) from "[^"]+";$/gm;
  return importsIn(path, readFileSync(join(ROOT, path), "utf8").replaceAll(onlyTypes, ""));
}

function importsIn(path: string, text: string): readonly string[] {
  const found = text.matchAll(/^(?:(?:import|export) [^;"]*?from |import )"([^"]+)"|\bimport\("([^"]+)"\)/gm);
  return [...found]
    .map(([, fixed, dynamic]) => fixed ?? dynamic ?? "")
    .map((name) => (name.startsWith(".") ? relative(ROOT, join(ROOT, path, "..", name)).replaceAll("\\", "/") : name));
}
