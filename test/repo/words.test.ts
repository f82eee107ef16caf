import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Words that read as translated, which CONTRIBUTING lists with what to write instead, in what users read.

const ROOT = join(import.meta.dirname, "../..");

const AVOIDED: readonly (readonly [word: string, pattern: RegExp])[] = [
  ["stands (as in: it stands beside maxSwap)", /\b[Ss]tands?\b(?! for\b)/],
  ["speaks of", /\b[Ss](?:peaks?|poken) of\b/],
  ["nobody, somebody", /\b(?:[Nn]obody|[Ss]omebody)\b/],
  ["is none", /\bis none\b(?! of\b|\.)/],
  ["as it stands", /\bas it stands\b/],
  ["whoever", /\b[Ww]hoever\b/],
  ["refuses", /\b(?<!meta\.)[Rr]efus(?:e[sd]?|ing|als?)\b/],
  ["another German word than ablehnen", /\b(?:verweiger|zurückgewiesen|zurückweis)/i],
];

/** The files below a folder, or the file itself. */
function filesOf(path: string): readonly string[] {
  const full = join(ROOT, path);
  if (statSync(full).isFile()) return [path];
  return readdirSync(full).flatMap((name) => filesOf(`${path}/${name}`));
}

/** What is said to be avoided is named in the table that says so. */
function withoutTable(text: string): string {
  return text.replaceAll(/^\|.*\|$/gm, "");
}

const documents = [
  ...[
    ...["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "package.nls.json", "package.nls.de.json", "l10n", "docs"],
    ...["client/walkthrough", "server/package.json", "shared/src/settings.ts"],
  ].flatMap(filesOf),
  ...filesOf("server/src/core/rules").filter((path) => path.endsWith("README.md")),
]
  .filter((path) => /\.(?:md|json|ts)$/.test(path))
  .map((path) => [path, readFileSync(join(ROOT, path), "utf8")] as const);

/** The findings of all cases, each with its fixes. */
const findings = filesOf("server/src/core/rules")
  .filter((path) => path.endsWith("cases.jsonc"))
  .flatMap((path) => {
    const lines = readFileSync(join(ROOT, path), "utf8").split("\n");
    return (
      lines
        .filter((line) => /^\/\/ +(?:\^+ )?(?:(?:error|warning|information|hint)\[|fix: )/.test(line))
        // What a file has in quotes are its own words.
        .map((line) => [path, line.replaceAll(/"[^"]*"/g, '""')] as const)
    );
  });

test("there is something to read", () => {
  expect(documents.length).toBeGreaterThan(200);
  expect(findings.length).toBeGreaterThan(1000);
});

test.each(AVOIDED)("no one reads %s", (_, pattern) => {
  const found = [
    ...documents,
    ["CONTRIBUTING.md", withoutTable(readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8"))] as const,
    ...findings,
  ].flatMap(([path, text]) =>
    text
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim().slice(0, 160)}`),
  );
  expect(found).toEqual([]);
});
