import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/judging/analyze";
import { namesOf, type Reference, type TaskName } from "../../server/src/core/task/references/names";
import { applyEdits } from "../../server/src/core/text/text";
import { renamableAt, renameAt } from "../../server/src/features/rename";
import { taskDefinitionText } from "../harness/arbitrary";
import { expectCarets } from "../harness/carets";
import { corpusFiles, hasCorpus } from "../harness/corpus";
import { lineAndColumn } from "../harness/places";
import { taskOf } from "../harness/task-of";

test("a name is changed wherever the file mentions it, or refused with the reason", async () => {
  await expectCarets("rename", ({ title, text, offset }) => {
    const task = taskOf(text);
    const found = renamableAt(task, offset);
    if ("refusal" in found) return found.refusal;
    const newName = /: to `(.*)`$/.exec(title)?.[1] ?? "fresh";
    const renaming = renameAt(task, offset, newName);
    const asked = `${lineAndColumn(text, found.range)} ${found.name}`;
    if ("refusal" in renaming) return `${asked}\n${renaming.refusal}`;
    const changed = applyEdits(text, renaming.edits).split("\n");
    return [asked, ...changed.filter((line, index) => line !== text.split("\n")[index])].join("\n");
  });
});

/** The text after a rename. Fails if the rename is refused. */
function renamed(text: string, { declarations }: TaskName, newName: string): string {
  const place = declarations[0]?.range.start ?? 0;
  const renaming = renameAt(taskOf(text), place, newName);
  if ("refusal" in renaming) throw new Error(renaming.refusal);
  return applyEdits(text, renaming.edits);
}

/** What a rename to a name of the same length leaves of a reference. */
function placeOf({ range, whole, implicit }: Reference): Reference {
  return { range, whole, implicit };
}

/** An unused name with as many characters, so that every place stays the same. */
function freshName({ name }: TaskName): string {
  return "z".repeat(name.length);
}

/** Rules that suggest the nearest existing name, which depends on spelling. */
const NEAREST = /-unknown-(?:container|volume)$|^proxy-configuration-container$|^mount-point/;

/** The findings in a text as rule, place and sentence, with one name replaced by another. */
function findingsIn(text: string, name: string, as: string): readonly string[] {
  return analyze(text, { insist: true }).findings.map(({ rule, range, message }) => {
    const said = NEAREST.test(rule.id) ? "" : message.replaceAll(name, as);
    return `${range.start}-${range.end} ${rule.id} ${said}`;
  });
}

/** Names that nothing else in the file has, whatever its kind, and that are part of no other word. */
function unmistakable(text: string): readonly TaskName[] {
  return namesOf(taskOf(text)).filter(
    ({ declarations, references, name }) =>
      declarations.length === 1 &&
      text.split(name).length - 1 === 1 + references.filter(({ implicit }) => !implicit).length,
  );
}

test("a rename changes only the name in findings, and renaming back restores the text", () => {
  let compared = 0;
  fc.assert(
    fc.property(taskDefinitionText, (text) => {
      for (const entry of namesOf(taskOf(text)).filter(({ declarations }) => declarations.length === 1)) {
        const newName = freshName(entry);
        const there = renamed(text, entry, newName);
        const back = namesOf(taskOf(there)).find(({ kind, name }) => kind === entry.kind && name === newName);
        if (back === undefined) throw new Error(`${newName} is not in ${there}`);
        expect(back.references.map(placeOf)).toEqual(entry.references.map(placeOf));
        const isAlone = namesOf(taskOf(text)).every((other) => other.name !== entry.name || other.kind === entry.kind);
        // A name that something of another kind has too may not be given again.
        if (isAlone && /^[a-z0-9_-]+$/.test(entry.name)) expect(renamed(there, back, entry.name)).toBe(text);
      }
      for (const entry of unmistakable(text).filter(({ name }) => /^[a-z]+$/.test(name))) {
        const newName = freshName(entry);
        const before = findingsIn(text, entry.name, newName);
        expect(findingsIn(renamed(text, entry, newName), entry.name, newName)).toEqual(before);
        compared += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(30);
});

test.skipIf(!hasCorpus)("in real files a rename changes only the places of the name", () => {
  let changed = 0;
  for (const { path, text } of corpusFiles("taskdefs")) {
    const [task] = analyze(text).tasks;
    if (task === undefined) continue;
    for (const entry of namesOf(task)) {
      const [place] = entry.declarations;
      if (place === undefined) continue;
      const renaming = renameAt(task, place.range.start, "quite-fresh");
      if ("refusal" in renaming) continue;
      const named = entry.references.filter(({ implicit }) => !implicit);
      expect(renaming.edits.length, path).toBe(1 + named.length);
      const after = namesOf(taskOf(applyEdits(text, renaming.edits)));
      const found = after.find(({ kind, name }) => kind === entry.kind && name === "quite-fresh");
      expect(found?.references.length, path).toBe(entry.references.length);
      expect(
        after.some(({ kind, name }) => kind === entry.kind && name === entry.name),
        path,
      ).toBe(false);
      changed += 1;
    }
  }
  expect(changed).toBeGreaterThan(100);
});

test("every prefix of a file has an answer", () => {
  const text = `{ "containerDefinitions": [
    { "name": "web", "image": "a", "links": ["db:x"] }, { "name": "db", "image": "b" }
  ] }`;
  for (let end = 0; end <= text.length; end += 1) {
    const [task] = analyze(text.slice(0, end), { insist: true }).tasks;
    if (task === undefined) continue;
    for (let offset = 0; offset <= end; offset += 3) {
      const answer = renamableAt(task, offset);
      expect("refusal" in answer ? answer.refusal : `${answer.name}.`).toMatch(/\S\.$/);
    }
  }
});
