import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const CLIENT = join(import.meta.dirname, "../client/src");

/** The modules that a module loads at once, own ones by their paths: not those of which it takes only types, nor those it loads later. */
function loadedBy(module: string): readonly string[] {
  const text = readFileSync(join(CLIENT, `${module}.ts`), "utf8");
  const imports = [...text.matchAll(/^(?:import|export) ([^;]*?)from "([^"]+)"|^import "([^"]+)"/gm)];
  return imports.flatMap(([, taken = "", from, bare]) => {
    const onlyTypes = /^type /.test(taken) || /^\{(?:\s*type \w+,?)+\s*\} $/.test(taken);
    const name = from ?? bare ?? "";
    return onlyTypes ? [] : [name.startsWith(".") ? `./${join(dirname(module), name)}` : name];
  });
}

test("other JSON does not even load the library that talks to the server", () => {
  const seen = new Set(["node"]);
  for (const module of seen) {
    for (const name of loadedBy(module)) {
      if (name.startsWith("./")) seen.add(name.slice(2));
      else expect(name, `loaded by ${module}`).toMatch(/^(?:vscode|node:\w+|@ecs-task-definitions\/shared\/.+)$/);
    }
  }
  expect(seen).toContain("sole-provider");
});
