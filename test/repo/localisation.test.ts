import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/core/rules";
import { SNIPPETS } from "../../server/src/features/snippets";
import { networkingTemplates, serverTemplates } from "../harness/said-templates";

const ROOT = join(import.meta.dirname, "../..");

type Strings = Readonly<Record<string, string>>;

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function strings(path: string): Strings {
  return JSON.parse(read(path)) as Strings;
}

const manifest = read("package.json");
const english = strings("package.nls.json");
const german = strings("package.nls.de.json");
const bundle = strings("l10n/bundle.l10n.de.json");

/** What must be the same in a text and its translation: placeholders, code, links and what is in them. */
function fixedParts(text: string): readonly string[] {
  const parts = text.match(/\{\d+\}|`+[^`]*`+|\]\([^)]*\)|\n/g) ?? [];
  return [...parts].sort();
}

/** A sentence for each translation that lost or gained something. */
function changedParts(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs
    .filter(([text, translated]) => JSON.stringify(fixedParts(text)) !== JSON.stringify(fixedParts(translated)))
    .map(([text, translated]) => `${JSON.stringify(text)} has other placeholders, code or links than "${translated}"`);
}

/** The members of contributions that users read. */
const READ =
  /^(?:aliases|(?:shortT|t)itle|category|label|contents|altText|(?:markdownD|d)escription|(?:markdownE|e)numDescriptions|enumItemLabels|(?:markdownD|d)eprecationMessage)$/;

/** The texts for users in a part of package.json that are not keys of package.nls.json, with their paths. */
function plainTexts(value: unknown, path: string, isRead = false): readonly string[] {
  if (typeof value === "string") return isRead && !/^(?:%[^%]+%)?$/.test(value) ? [`${path}: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    plainTexts(member, `${path}.${name}`, Array.isArray(value) ? isRead : READ.test(name)),
  );
}

describe("the texts of package.json", () => {
  const named = new Set([...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? ""));

  test("are all in package.nls.json, and no others", () => {
    expect(missing(named, english, "package.nls.json")).toEqual([]);
    expect(stale(named, english, "package.nls.json")).toEqual([]);
  });

  test("are nowhere else", () => {
    const { description, contributes } = JSON.parse(manifest) as Manifest & { readonly description: string };
    expect(plainTexts({ description, contributes }, "package.json")).toEqual([]);
    const written = {
      contributes: { commands: [{ title: "Go", command: "go" }, { title: "%go%" }, { aliases: ["Go"] }] },
    };
    expect(plainTexts(written, "package.json")).toEqual([
      "package.json.contributes.commands.0.title: Go",
      "package.json.contributes.commands.2.aliases.0: Go",
    ]);
  });

  test("are all in German", () => {
    const waiting = Object.entries(english)
      .filter(([key]) => !german[key])
      .map(([key, text]) => `package.nls.de.json has no German for "${key}", in English: ${text}`);
    expect(waiting).toEqual([]);
    expect(stale(new Set(Object.keys(english)), german, "package.nls.de.json")).toEqual([]);
  });

  test("keep placeholders, code and links in German", () => {
    expect(changedParts(Object.entries(english).map(([key, text]) => [text, german[key] ?? text]))).toEqual([]);
  });

  test("are not still English", () => {
    const same = Object.entries(english).filter(([key, text]) => german[key] === text);
    expect(same.map(([key]) => key)).toEqual([]);
  });

  test("have the title of each rule", () => {
    expect(Object.keys(english).filter((key) => key.startsWith("rule."))).toEqual(
      rules.map(({ meta }) => `rule.${meta.id}`),
    );
    expect(rules.filter(({ meta }) => !english[`rule.${meta.id}`]?.startsWith(meta.title))).toEqual([]);
  });

  test("mark the same rules as off by default", () => {
    const off = (texts: Strings, words: RegExp) => Object.keys(texts).filter((key) => words.test(texts[key] ?? ""));
    const inGerman = off(german, /\. Aus, bis Sie der Regel einen Schweregrad geben\.$/);
    expect(inGerman).toEqual(off(english, /\. Off until you give it a severity\.$/));
    expect(inGerman.length).toBeGreaterThan(0);
  });

  test("contain the same ECS identifiers and numbers", () => {
    // Names in camel case are properties, which are not translated.
    const names = (text: string): readonly string[] =>
      [...new Set(text.match(/\b(?:[a-z]+[A-Z]\w*|[A-Z]{2,}_\w+|awsvpc|awslogs[\w-]*|\d+)\b/g) ?? [])].sort();
    const other = Object.keys(english)
      .filter((key) => key.startsWith("rule."))
      .filter((key) => !names(english[key] ?? "").every((name) => (german[key] ?? "").includes(name)));
    expect(other.map((key) => `${key}: ${english[key]} | ${german[key]}`)).toEqual([]);
  });
});

const sources = readdirSync(join(ROOT, "client/src"), { encoding: "utf8", recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));

describe("the texts of the client", () => {
  const said = new Set<string>();
  const unreadable: string[] = [];
  for (const name of sources) {
    for (const [call, text] of read(`client/src/${name}`).matchAll(
      /\bl10n\.t\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')?[^)]{0,20}/g,
    )) {
      if (text !== undefined) said.add(unquoted(text));
      // The titles and descriptions of snippets are in a table, which is added below.
      else if (!["empty-files.ts", "new-file.ts"].includes(name)) unreadable.push(`client/src/${name}: ${call}`);
    }
  }
  for (const { title, description } of SNIPPETS.filter(({ where }) => where === "document")) {
    said.add(title).add(description);
  }
  for (const template of [...networkingTemplates(), ...serverTemplates()]) said.add(template);

  test("are plain strings, so that they can be found", () => {
    expect(unreadable).toEqual([]);
    expect(said.size).toBeGreaterThan(30);
  });

  test("are all in German", () => {
    const waiting = [...said].filter((text) => !bundle[text]);
    expect(waiting.map((text) => `l10n/bundle.l10n.de.json has no German for ${JSON.stringify(text)}`)).toEqual([]);
    expect(stale(said, bundle, "l10n/bundle.l10n.de.json")).toEqual([]);
  });

  test("keep placeholders in German, and are not still English", () => {
    expect(changedParts(Object.entries(bundle))).toEqual([]);
    expect(Object.entries(bundle).filter(([text, translated]) => text === translated)).toEqual([]);
  });

  test("go through l10n wherever the editor shows them", () => {
    // A literal in these calls would stay English.
    const shown =
      /show(?:Information|Warning|Error)Message\(\s*["'`]|\b(?:title|placeHolder|prompt|text|detail|name|tooltip)(?::| =) ["'`][A-Z][a-z]+ /g;
    const plain = sources.flatMap((name) =>
      [...read(`client/src/${name}`).matchAll(shown)].map(([text]) => `client/src/${name}: ${text}`),
    );
    expect(plain).toEqual([]);
  });
});

describe("the German", () => {
  const pages = readdirSync(join(ROOT, "client/walkthrough"))
    .filter((name) => name.endsWith(".nls.de.md"))
    .map((name) => [name, read(`client/walkthrough/${name}`)] as const);
  const all = [...Object.entries(german), ...Object.entries(bundle), ...pages];

  // One word for each thing: the one in the German VS Code or AWS console.
  test.each([
    ["Aufgabendefinition", /\btask[- ]?definition|Aufgaben-Definition/i],
    ["Portzuordnung", /Port-?Mapping|Port-?(?:Zuweisung|Abbildung)|Port-Zuordnung/i],
    ["Host-Port", /\bHostport|Host Port/],
    ["Netzwerkmodus", /Netzwerk-Modus|Netzmodus/],
    ["Schweregrad", /Schwere\b|Severity/],
    ["Korrektur", /Schnellkorrektur|\bFix(?:es)?\b|Reparatur|reparier/],
    ["Glühlampe", /Glühbirne/],
    ["Befehlszeile", /Kommandozeile/],
    ["Managed Instances", /verwaltete\w* Instan/i],
    ["Zustandsprüfung", /Health ?-?Check|Gesundheit|Integritätsprüfung/i],
    ["Inlay-Hinweis", /Inlay-?(?:Hint|hinweis)/],
    ["Sie", /\b(?:du|dich|dir|deine?\w*)\b/i],
  ])("says %s and no other word for it", (_, others) => {
    expect(all.filter(([, text]) => others.test(withoutCode(text)))).toEqual([]);
  });

  test("has its own quotation marks", () => {
    expect(all.filter(([, text]) => /["“](?=\w)/.test(withoutCode(text)))).toEqual([]);
  });
});

describe("the walkthrough", () => {
  const { contributes, activationEvents } = JSON.parse(manifest) as Manifest;
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  test("shows only files that are there, each page in German too", () => {
    const files = steps.flatMap(({ media }) => [media.svg, media.markdown]).filter((file) => file !== undefined);
    expect(files.length).toBe(steps.length);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    for (const file of files.filter((path) => path.endsWith(".md"))) {
      const translated = read(file.replace(/\.md$/, ".nls.de.md"));
      expect(codeOf(translated)).toEqual(codeOf(read(file)));
      expect(codeOf(translated).length).toBeGreaterThan(0);
    }
  });

  test("names the package as it is built in a clone", () => {
    const { name, version }: { readonly name: string; readonly version: string } = JSON.parse(
      read("server/package.json"),
    );
    expect(read("client/walkthrough/ci.md").match(/[\w-]+-\d+\.\d+\.\d+\.tgz/g)).toEqual(
      Array(3).fill(`${name}-${version}.tgz`),
    );
  });

  test("uses only commands that activate the extension", () => {
    const awake = new Set([
      ...contributes.commands.map(({ command }) => command),
      ...activationEvents.map((event) => event.replace("onCommand:", "")),
    ]);
    for (const { id, description } of steps) {
      const key = description.slice(1, -1);
      const links = [...(english[key] ?? "").matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command ?? "");
      expect([id, links.filter((command) => command.startsWith("ecs") && !awake.has(command))]).toEqual([id, []]);
      expect([id, links.some((command) => command.startsWith("ecs"))]).toEqual([id, true]);
    }
  });

  test("ticks a step once it was done, not when its button is pressed", () => {
    const client = sources.map((name) => read(`client/src/${name}`)).join("\n");
    const told = [...client.matchAll(/\.done\("(\w+)"\)/g)].map(([, step]) => step);
    expect(new Set(told)).toEqual(new Set(steps.map(({ id }) => id)));
    for (const { id, completionEvents } of steps) {
      expect(completionEvents).toEqual([`onContext:ecsTaskDefinition.done.${id}`]);
    }
  });

  test("is drawn in the colours of the theme", () => {
    for (const { media } of steps.filter((step) => step.media.svg !== undefined)) {
      const drawing = read(media.svg ?? "");
      // A colour is a theme variable, with a fallback for viewers without one. It is set in an attribute, because VS
      // Code ignores style sheets in such drawings.
      expect(drawing).not.toMatch(/(?:fill|stroke)="(?!var\(--vscode-|none)|<style|style=|class=/);
      expect(drawing).toContain("var(--vscode-editor-background");
    }
  });
});

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg?: string; readonly markdown?: string };
  readonly completionEvents: readonly string[];
}

function missing(wanted: ReadonlySet<string>, there: Strings, file: string): readonly string[] {
  return [...wanted].filter((key) => !there[key]).map((key) => `${file} has no text for "${key}"`);
}

function stale(wanted: ReadonlySet<string>, there: Strings, file: string): readonly string[] {
  return Object.keys(there)
    .filter((key) => !wanted.has(key))
    .map((key) => `${file} has a text that nothing uses any more: ${JSON.stringify(key)}`);
}

/** The value of a string literal. */
function unquoted(literal: string): string {
  const body = literal.slice(1, -1);
  return body.replaceAll(/\\(.)/g, "$1");
}

/** A text without what is not prose: code, names of members, link targets, and a command of the AWS CLI. */
function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|`[^`]*`|\{[^{}]*\}|\]\([^)]*\)|describe-task-definition/g, " ");
}

function codeOf(markdown: string): readonly string[] {
  return markdown.match(/```[\s\S]*?```/g) ?? [];
}
