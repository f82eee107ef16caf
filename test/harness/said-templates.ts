import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assistsFor } from "../../server/src/core/assists";
import { analyze } from "../../server/src/core/judging/analyze";
import { rules } from "../../server/src/core/rules";
import { type Sayable, templateOf } from "../../server/src/core/text/say";
import { onlyRule, readCases } from "./cases";
import { caseFile } from "./rule-files";

/** Adds the templates of a phrase and of those in it that have words to translate. */
function collect(said: Sayable | undefined, into: Set<string>): void {
  if (typeof said !== "object" || "word" in said) return;
  const template = templateOf(said);
  if (/[A-Za-z]{2}/.test(template.replaceAll(/\{[^{}]*\}/g, ""))) into.add(template);
  for (const value of said.values) collect(value, into);
}

/** All that the networking rules say in lists and menus: what is wrong, what to do, and the titles of the fixes. */
export function networkingTemplates(): ReadonlySet<string> {
  const templates = new Set<string>();
  for (const rule of rules.filter(({ meta }) => meta.category === "network")) {
    for (const { text } of readCases(caseFile(rule.meta.id))) {
      const { findings } = analyze(text, onlyRule(rule));
      for (const { what, remedy, fixes } of findings) {
        for (const said of [what, remedy, ...fixes.map(({ title }) => title)]) collect(said, templates);
      }
      const [task] = analyze(text, { insist: true }).tasks;
      for (const { title } of task === undefined ? [] : assistsFor(task)) collect(title, templates);
    }
  }
  return templates;
}

const LSP = join(import.meta.dirname, "../../server/src/lsp");

/** The templates of what the server itself says: the titles of its actions. */
export function serverTemplates(): ReadonlySet<string> {
  const sources = readdirSync(LSP).map((name) => readFileSync(join(LSP, name), "utf8"));
  const literals = sources.flatMap((source) => [...source.matchAll(/\bsay`([^`]*)`/g)].map(([, words]) => words ?? ""));
  return new Set(
    literals.map((words) => {
      let value = 0;
      return words.replaceAll(/\$\{[^}]*\}/g, () => `{${value++}}`);
    }),
  );
}
