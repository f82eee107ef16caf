import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/rules";
import { importsOf, valueImportsOf } from "../harness/imports";
import { projectFiles } from "../harness/project-files";

const ROOT = join(import.meta.dirname, "../..");
const RULES = "server/src/core/rules";

const files = projectFiles(ROOT);
const sources = files.filter((path) => /\.(ts|mjs|cjs)$/.test(path));

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

describe("boundaries", () => {
  const inside = (folder: string): readonly string[] => sources.filter((path) => path.startsWith(`${folder}/`));
  const strangers = (folder: string, allowed: RegExp): readonly string[] =>
    inside(folder).flatMap((path) =>
      importsOf(path)
        .filter((name) => !allowed.test(name))
        .map((name) => `${path} imports ${name}`),
    );

  test("the code that both ends share imports nothing", () => {
    expect(strangers("shared/src", /^shared\/src\//)).toEqual([]);
  });

  test("LSP stays in its folder, the disk in the command line, the editor in the client", () => {
    expect(
      strangers(
        "server/src/lsp",
        /^(server\/src\/(core|features|lsp)\/|vscode-languageserver|@ecs-task-definitions\/shared\/|diff$|picomatch$)/,
      ),
    ).toEqual([]);
    expect(
      strangers(
        "server/src/features",
        /^(server\/src\/(core|features)\/|vscode-json-languageservice$|vscode-languageserver-(textdocument|types)$)/,
      ),
    ).toEqual([]);
    expect(strangers("server/src/cli", /^(?!vscode|client\/|server\/src\/(features|lsp)\/)/)).toEqual([]);
    expect(
      strangers("client/src", /^(client\/src\/|vscode$|vscode-languageclient|@ecs-task-definitions\/shared\/)/),
    ).toEqual([]);
  });

  test("a test imports only what the compiler checks", () => {
    const unchecked = inside("test")
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => importsOf(path).filter((name) => /^test.*\.m?js$/.test(name) || name.startsWith("scripts/")));
    expect(unchecked).toEqual([]);
    expect(files.filter((path) => /\.d\.m?ts$/.test(path))).toEqual(["test/vscode/suite/mocha-browser.d.ts"]);
  });
});

test("the bundle of the engine exports everything that others use from the core", () => {
  const offered = new Set(importsOf("server/src/engine.ts"));
  const taken = sources
    .filter((path) =>
      ["server/src/cli/", "server/src/features/", "server/src/lsp/"].some((user) => path.startsWith(user)),
    )
    .flatMap((path) => valueImportsOf(path))
    .filter((name) => name.startsWith("server/src/core/"));
  expect([...new Set(taken)].filter((name) => !offered.has(name))).toEqual([]);
});

describe("files", () => {
  test("are short", () => {
    const lines = (path: string): number => read(path).split("\n").length - 1;
    expect(sources.filter((path) => lines(path) > 300)).toEqual([]);
    expect(sources.filter((path) => path.startsWith(RULES) && path.endsWith("/rule.ts") && lines(path) > 80)).toEqual(
      [],
    );
  });

  test("are named in kebab case after their contents", () => {
    const names = sources.map((path) => basename(path).replace(/(\.(test|config|d))?\.(ts|mjs|cjs)$/, ""));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
    expect(names.filter((name) => ["utils", "helpers", "types", "common", "misc"].includes(name))).toEqual([]);
  });

  test("with tests are in the folder named after what they test", () => {
    expect(sources.filter((path) => /^test\/[^/]+\.test\.ts$/.test(path))).toEqual([]);
  });

  test("document what they export", () => {
    const silent = sources
      .filter((path) => path.endsWith(".ts") && !path.startsWith("test/"))
      .flatMap((path) =>
        [...read(path).matchAll(/(^|\n)(.*)\n(export (?:async )?(?:function|const|interface|type) \w+)/g)]
          .filter(([, , before = ""]) => !before.trim().endsWith("*/"))
          .map(([, , , name]) => `${path}: ${name}`),
      );
    expect(silent).toEqual([]);
  });

  test("that are generated are up to date", () => {
    expect(() => execFileSync("node", ["scripts/generate.mjs", "--check"], { cwd: ROOT, stdio: "pipe" })).not.toThrow();
  });

  test("contain no path of a machine and no host of a registry", () => {
    const text = files.filter((path) => /\.(ts|mjs|cjs|json|jsonc|md|yml|sh|el|lua)$|\.ci\/run$/.test(path));
    const telling = /\/home\/\w+\/|\/Users\/\w+\/|registry\.npmjs\.org|registry\.yarnpkg\.com/;
    expect(text.filter((path) => path !== "test/repo/tidy.test.ts" && telling.test(read(path)))).toEqual([]);
  });
});

test("a new rule begins with imports of modules that exist", () => {
  const modules = [...read("scripts/new-rule.mjs").matchAll(/ from "(\.\.\/[^"]+)"/g)].map(([, name = ""]) => name);
  expect(modules.length).toBeGreaterThan(1);
  expect(modules.filter((name) => !existsSync(join(ROOT, RULES, "new-rule", `${name}.ts`)))).toEqual([]);
});

describe.each(rules.map(({ meta }) => [meta.id, meta] as const))("the folder of %s", (id, meta) => {
  const page = read(`${RULES}/${id}/README.md`);

  test("is complete", () => {
    const expected = ["README.md", ...(meta.fixable ? ["cases.fixed.jsonc"] : []), "cases.jsonc", "rule.ts"];
    const found = readdirSync(join(ROOT, RULES, id)).filter((name) => name === "rule.ts" || !name.endsWith(".ts"));
    expect(found.sort()).toEqual(expected.sort());
    expect(meta.title).toMatch(/^\S.*[^.]$/);
    expect(meta.source).toMatch(
      /^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com|docs\.docker\.com|github\.com\/aws)\//,
    );
    expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("has a page with its name, its source and what ECS answers", () => {
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toContain(meta.source);
    expect(page.replaceAll("\n> ", " ")).toContain(meta.apiMessage ?? "");
  });
});
