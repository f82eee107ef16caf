import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { assistsFor } from "../../server/src/core/assists";
import { analyze } from "../../server/src/core/judging/analyze";
import { shownFirst } from "../../server/src/core/text/say";
import { networkingTemplates, serverTemplates } from "../harness/said-templates";

const bundle: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../l10n/bundle.l10n.de.json"), "utf8"),
);
const templates = [...networkingTemplates(), ...serverTemplates()];

test("what the networking rules and the menus say is there in German", () => {
  expect(templates.length).toBeGreaterThan(50);
  expect(templates.filter((template) => bundle[template] === undefined).sort()).toEqual([]);
});

test("a German sentence has the values and the names of the English one", () => {
  const marks = (text: string): string => (text.match(/\{[^{}]*\}/g) ?? []).sort().join(" ");
  expect(templates.filter((template) => marks(bundle[template] ?? template) !== marks(template))).toEqual([]);
});

test("a finding is shown in German", () => {
  const text = `{ "networkMode": "awsvpc", "containerDefinitions": [{ "name": "web", "portMappings": [
    { "containerPort": 80, "hostPort": 8080 }] }] }`;
  const { findings, tasks } = analyze(text);
  const [task] = tasks;
  const finding = findings.find(({ rule }) => rule.id === "host-port-mismatch");
  const wording = { translate: (words: string) => bundle[words] };
  expect(finding && shownFirst(finding.what, wording)).toMatchInlineSnapshot(
    `"hostPort 8080 weicht von containerPort 80 ab"`,
  );
  expect(finding?.fixes.map(({ title }) => shownFirst(title, wording))).toMatchInlineSnapshot(`
    [
      "hostPort entfernen",
      "hostPort in 80 ändern",
      "containerPort in 8080 ändern",
      "Zu bridge wechseln",
    ]
  `);
  expect(task && assistsFor(task).map(({ title }) => shownFirst(title, wording))).toMatchInlineSnapshot(`
    [
      "Zu bridge wechseln",
      "Zu host wechseln",
      "Zu none wechseln",
    ]
  `);
});
