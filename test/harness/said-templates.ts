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
  if (hasWords(template)) into.add(template);
  for (const value of said.values) collect(value, into);
}

/**
 * All that the networking rules say, in the findings of their cases and in their sources: what is wrong, what to do and
 * why, what related places are, and the titles of fixes. Also the titles of assists.
 */
export function networkingTemplates(): ReadonlySet<string> {
  const networking = rules.filter(({ meta }) => meta.category === "network");
  const templates = new Set(networking.flatMap(({ meta }) => literalTemplates(sourcesOf(meta.id))));
  for (const template of literalTemplates(filesIn(join(CORE, "assists")))) templates.add(template);
  for (const rule of networking) {
    for (const { text } of readCases(caseFile(rule.meta.id))) {
      for (const { what, remedy, why, related = [], fixes } of analyze(text, onlyRule(rule)).findings) {
        const messages = related.map(({ message }) => message);
        for (const said of [what, remedy, why, ...messages, ...fixes.map(({ title }) => title)])
          collect(said, templates);
      }
      const [task] = analyze(text, { insist: true }).tasks;
      for (const { title } of task === undefined ? [] : assistsFor(task)) collect(title, templates);
    }
  }
  return templates;
}

const SERVER = join(import.meta.dirname, "../../server/src");
const CORE = join(SERVER, "core");

/** The templates of what the server itself says: the titles of its actions. */
export function serverTemplates(): ReadonlySet<string> {
  return new Set(literalTemplates(filesIn(join(SERVER, "lsp"))));
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}

/** The sources of a rule, with those that it shares with other rules. */
function sourcesOf(id: string): readonly string[] {
  const own = filesIn(join(CORE, "rules", id));
  const shared = own.flatMap((source) => [...source.matchAll(/from "\.\.\/shared\/([\w-]+)"/g)]);
  return [...own, ...shared.map(([, name]) => readFileSync(join(CORE, "rules/shared", `${name}.ts`), "utf8"))];
}

/** The templates of the phrases in sources that have words to translate. */
function literalTemplates(sources: readonly string[]): readonly string[] {
  const literals = sources.flatMap((source) => [...source.matchAll(/\bsay`((?:[^`$]|\$\{[^{}]*\})*)`/g)]);
  return literals
    .map(([, words = ""]) => {
      let value = 0;
      return words.replaceAll(/\$\{[^}]*\}/g, () => `{${value++}}`);
    })
    .filter(hasWords);
}

function hasWords(template: string): boolean {
  return /[A-Za-z]{2}/.test(template.replaceAll(/\{[^{}]*\}/g, ""));
}
