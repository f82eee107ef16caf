import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { LANGUAGE_IDS, TEMPLATE_LANGUAGE_ID } from "../../shared/src/documents";

const CLIENT = join(import.meta.dirname, "../../client/src");

/** The modules that a module loads immediately, own ones by path. Type imports and dynamic imports are left out. */
function loadedBy(module: string): readonly string[] {
  const text = readFileSync(join(CLIENT, `${module}.ts`), "utf8");
  const imports = [...text.matchAll(/^(?:import|export) ([^;]*?)from "([^"]+)"|^import "([^"]+)"/gm)];
  return imports.flatMap(([, taken = "", from, bare]) => {
    const onlyTypes = /^type /.test(taken) || /^\{(?:\s*type \w+,?)+\s*\} $/.test(taken);
    const name = from ?? bare ?? "";
    return onlyTypes ? [] : [name.startsWith(".") ? `./${join(dirname(module), name)}` : name];
  });
}

test("the language of templates claims no file, and every list of languages has it", () => {
  const { contributes } = JSON.parse(readFileSync(join(CLIENT, "../../package.json"), "utf8"));
  const [language] = contributes.languages;
  expect(Object.keys(language).sort()).toEqual(["aliases", "configuration", "id"]);
  expect(language.id).toBe(TEMPLATE_LANGUAGE_ID);
  expect(contributes.grammars.map((grammar: { language: string }) => grammar.language)).toEqual([TEMPLATE_LANGUAGE_ID]);
  expect(Object.keys(contributes.configurationDefaults)).toEqual([`[${TEMPLATE_LANGUAGE_ID}]`]);
  expect(contributes.snippets.map((snippet: { language: string }) => snippet.language)).toEqual(LANGUAGE_IDS);
  const entries: readonly { command: string; when: string }[] = contributes.menus.commandPalette;
  const treat = entries.find(({ command }) => command.endsWith(".treatAsTaskDefinition"));
  const ids = new RegExp(/editorLangId =~ \/(\^[^/]+\$)\//.exec(treat?.when ?? "")?.[1] ?? "^$");
  expect([...LANGUAGE_IDS, "plaintext"].filter((id) => !ids.test(id))).toEqual([]);
});

test("other JSON does not even load the language client library", () => {
  const seen = new Set(["node"]);
  for (const module of seen) {
    for (const name of loadedBy(module)) {
      if (name.startsWith("./")) seen.add(name.slice(2));
      else expect(name, `loaded by ${module}`).toMatch(/^(?:vscode|node:\w+|@ecs-task-definitions\/shared\/.+)$/);
    }
  }
  expect(seen).toContain("sole-provider");
});
