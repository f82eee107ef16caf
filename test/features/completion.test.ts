import { describe, expect, test } from "vitest";
import { parse } from "../../server/src/core/document/json/parse";
import { LOG_OPTIONS } from "../../server/src/core/facts/log-options";
import { analyze } from "../../server/src/core/judging/analyze";
import type { Assumptions } from "../../server/src/core/task/model";
import { type CompletionEntry, complete, entryMarkdown } from "../../server/src/features/completion";
import { accepted } from "../harness/accepted";
import { type CaretCase, expectCarets } from "../harness/carets";

/** How many entries of a list a case shows. */
const HEAD = 6;

function ask(text: string, offset: number, assume: Assumptions = {}): readonly CompletionEntry[] {
  return complete({ text, offset, analysis: analyze(text, { assume, insist: true }), assume, insist: true });
}

/** The first entries, and the text after accepting one if the title asks for it: `(takes X)`. */
function answer({ title, text, offset }: CaretCase): string {
  const entries = ask(text, offset);
  const lines = entries.slice(0, HEAD).map(line);
  // The snippets are tested elsewhere.
  const more = entries.slice(HEAD).filter(({ kind }) => kind !== "snippet").length;
  if (more > 0) lines.push(`... ${more} more`);
  const struck = entries.filter((entry, index) => entry.struck && index >= HEAD);
  if (struck.length > 0) lines.push("at the end:", ...struck.slice(0, HEAD).map(line));
  const wanted = /\(takes (\S+)\)/.exec(title)?.[1];
  if (wanted === undefined) return lines.join("\n");
  const entry = entries.find(({ label }) => label === wanted);
  if (entry === undefined) return [...lines, `there is no ${wanted}`].join("\n");
  return [...lines, "becomes:", ...accepted(text, entry).split("\n")].join("\n");
}

function line({ label, detail, kind, struck }: CompletionEntry): string {
  return `${struck ? "~" : ""}${label}${kind === "snippet" ? " (snippet)" : ""}${detail === "" ? "" : ` | ${detail}`}`;
}

describe("completion at a cursor", () => {
  test("documents every option of every log driver, every option of a log router, and true and false", () => {
    const logging = [...LOG_OPTIONS.keys()].flatMap((driver) => [
      `"logConfiguration": { "logDriver": "${driver}", "options": { "‸" } }`,
      ...[...(LOG_OPTIONS.get(driver) ?? [])].map(
        (option) => `"logConfiguration": { "logDriver": "${driver}", "options": { "${option}": "‸" } }`,
      ),
    ]);
    const places = [
      ...logging,
      '"firelensConfiguration": { "type": "fluentbit", "options": { "‸" } }',
      '"firelensConfiguration": { "type": "fluentbit", "options": { "enable-ecs-log-metadata": "‸" } }',
      '"firelensConfiguration": { "type": "fluentbit", "options": { "config-file-type": "‸" } }',
      '"essential": ‸',
    ];
    const bare = places.flatMap((place) => {
      const text = `{ "family": "a", "containerDefinitions": [{ "name": "web", "image": "web:1", ${place} }] }`;
      return ask(text.replace("‸", ""), text.indexOf("‸")).flatMap((entry) =>
        entryMarkdown(entry) === "" ? [`${entry.label} at ${place}`] : [],
      );
    });
    expect(bare).toEqual([]);
  });

  test("offers what belongs there, and keeps the file valid JSON", async () => {
    const cases = await expectCarets("completion", answer);
    expect(cases.length).toBeGreaterThan(60);
    for (const { title, text, offset } of cases) {
      const before = parse(text).problems.length;
      for (const entry of ask(text, offset)) {
        expect(parse(accepted(text, entry)).problems.length, `${title}: ${entry.label}`).toBeLessThanOrEqual(before);
      }
    }
  });
});
