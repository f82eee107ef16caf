import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAst } from "vitest/node";

// Words in the literals of the client must go through `l10n.t`, or be among the few names that are the same in all
// languages. This way no text stays English unnoticed, wherever the editor may show it.

const CLIENT = join(import.meta.dirname, "../../client/src");

/** Untranslated texts and the files that contain them: names, and texts for browsers. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "extension.ts": ["ECS Task Definitions"],
  "mode-words.ts": ["(Fargate)"],
  "diagram/panel-html.ts": ["'; img-src blob:"],
};

/** Calls whose arguments no user sees: messages for developers in the log, and errors that end there. */
const UNSEEN = /^(?:output|extension\.output)\.(?:error|warn|info|debug|trace)$|^Error$/;

describe("the literals of the client", () => {
  const sources = readdirSync(CLIENT, { encoding: "utf8", recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts"));

  test.each(sources)("of %s are translated", (name) => {
    const found = plainWords(readFileSync(join(CLIENT, name), "utf8"));
    const names = NAMES[name] ?? [];
    expect(found.filter((words) => !names.includes(words))).toEqual([]);
    // A name that is no longer used must be removed from the list.
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

/** A node of the syntax tree, with the members used here. */
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

/** The words in the literals of a file that are not translated. */
function plainWords(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const { type, callee, operator = "", value, quasis } = node;
    const called = callee === undefined ? "" : code.slice(callee.start, callee.end);
    // A literal in a comparison is a name of the editor or the page.
    if (/^(?:Import|Export(?:All|Named)|TS(?:Type|Interface))/.test(type) && type !== "ExportNamedDeclaration") return;
    if (UNSEEN.test(called) || /^[!=]==$/.test(operator)) return;
    const shown = called === "l10n.t" ? (node.arguments?.slice(1) ?? []) : Object.values(node).flat();
    if (type === "Literal" && typeof value === "string") found.push(...wordsIn(value));
    // The parts of a template literal, with its expressions between them.
    if (quasis !== undefined) found.push(...wordsIn(quasis.map((quasi) => quasi.value.raw).join("\u0000")));
    for (const child of shown) if (isNode(child)) visit(child);
  };
  visit(parseAst(code, { lang: "ts" }) as unknown as Node);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** The parts of a literal that a person would read: several words, or one that begins like a sentence. */
function wordsIn(literal: string): readonly string[] {
  const attributes = [...literal.matchAll(/\b(?:title|alt|placeholder|aria-label)="([^"]*)"/g)].map(
    ([, words]) => words,
  );
  const text = literal
    .replaceAll(/<[^>]*>/g, "\u0000")
    // Style rules.
    .replaceAll(/[^{}\n]*\{[^{}]*:[^{}]*\}/g, "\u0000");
  return [...attributes, ...text.split("\u0000")]
    .map((words) => (words ?? "").replaceAll(/\$\([\w-]+\)/g, "").trim())
    .filter((words) => /[A-Za-z][,.:;]? [A-Za-z]/.test(words) || /^\(?[A-Z][a-z]+[.!?)]*$/.test(words));
}
