import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAst } from "vitest/node";

// What reads like words in a literal of the client goes through `l10n.t`, or is one of the few things that people of all
// languages see alike. So a text that stays English can't come in unnoticed, wherever the editor may show it.

const CLIENT = join(import.meta.dirname, "../../client/src");

/** What is not translated, and the files that say it: names, and what browsers read. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "extension.ts": ["ECS Task Definitions"],
  "mode-words.ts": ["(Fargate)"],
  "diagram/panel-html.ts": ["'; img-src blob:"],
};

/** The calls whose arguments nobody is shown: what developers read in the log, and errors that end there. */
const UNSEEN = /^(?:output|extension\.output)\.(?:error|warn|info|debug|trace)$|^Error$/;

describe("the literals of the client", () => {
  const sources = readdirSync(CLIENT, { encoding: "utf8", recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"));

  test.each(sources)("of %s are translated", (name) => {
    const found = plainWords(readFileSync(join(CLIENT, name), "utf8"));
    const names = NAMES[name] ?? [];
    expect(found.filter((words) => !names.includes(words))).toEqual([]);
    // A name that nothing says any more is taken out of the list.
    expect(names.filter((words) => !found.includes(words))).toEqual([]);
  });
});

test.each([
  ['window.showInformationMessage("Done with it.")', ["Done with it."]],
  ["window.showErrorMessage(`Could not save ${file}`)", ["Could not save"]],
  ['item.tooltip = "Network"', ["Network"]],
  ['const item = { label: "made ready", detail: why }', ["made ready"]],
  ['const words = isOne ? "$(check) Make this change" : other', ["Make this change"]],
  ['const html = `<button title="Zoom in">${level}</button><p>Nothing here</p>`', ["Zoom in", "Nothing here"]],
  ['item.text = wrong ? l10n.t("refused") : "Refused"', ["Refused"]],
  ['l10n.t("Made for {0}", "a task")', ["a task"]],
  ['l10n.t("Made for {0}", types)', []],
  ['output.warn("The server ended.")', []],
  ['throw new Error("The page has no picture.")', []],
  ['import { x } from "./some words"', []],
  ['commands.executeCommand("editor.action.quickFix")', []],
  ['if (key === "Enter" && kind === "full" && id === "switch-to-host") done()', []],
  ["const style = `.bar{flex:1;color:var(--vscode-foreground)}`", []],
  ['const html = `<div id="picture" class="gap wide"><span></span></div>`', []],
  ['type Kind = "Some Words"', []],
])("in %s these words would stay English: %j", (code, words) => {
  expect(plainWords(code)).toEqual(words);
});

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
}

/** What reads like words in the literals of a file and is not translated. */
function plainWords(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const { type, callee, operator = "", value, quasis } = node;
    const called = callee === undefined ? "" : code.slice(callee.start, callee.end);
    // What is compared with something is a name of the editor or the page.
    if (/^(?:Import|Export(?:All|Named)|TS(?:Type|Interface))/.test(type) && type !== "ExportNamedDeclaration") return;
    if (UNSEEN.test(called) || /^[!=]==$/.test(operator)) return;
    const shown = called === "l10n.t" ? (node.arguments?.slice(1) ?? []) : Object.values(node).flat();
    if (type === "Literal" && typeof value === "string") found.push(...wordsIn(value));
    // Parts of one text, with what is put in between them.
    if (quasis !== undefined) found.push(...wordsIn(quasis.map((quasi) => quasi.value.raw).join("\u0000")));
    for (const child of shown) if (isNode(child)) visit(child);
  };
  visit(parseAst(code, { lang: "ts" }) as unknown as Node);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The pieces of a literal that a person would read: several words, or one that begins like a sentence. */
function wordsIn(literal: string): readonly string[] {
  const attributes = [...literal.matchAll(/\b(?:title|alt|placeholder|aria-label)="([^"]*)"/g)].map(
    ([, words]) => words,
  );
  const text = literal
    .replaceAll(/<[^>]*>/g, "\u0000")
    // Rules of a style sheet.
    .replaceAll(/[^{}\n]*\{[^{}]*:[^{}]*\}/g, "\u0000");
  return [...attributes, ...text.split("\u0000")]
    .map((words) => (words ?? "").replaceAll(/\$\([\w-]+\)/g, "").trim())
    .filter((words) => /[A-Za-z][,.:;]? [A-Za-z]/.test(words) || /^\(?[A-Z][a-z]+[.!?)]*$/.test(words));
}
