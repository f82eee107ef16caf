import { describe, expect, test } from "vitest";
import { assistsFor } from "../../../server/src/core/assists";
import type { FieldType } from "../../../server/src/core/facts/field-spec";
import { ROOT_STRUCTURE } from "../../../server/src/core/facts/generated/structures";
import { CONTAINER_STRUCTURE, fieldNames, fieldOf, fieldsOf } from "../../../server/src/core/facts/structure";
import { analyze, type Diagnosis } from "../../../server/src/core/judging/analyze";
import { applyEdits } from "../../../server/src/core/text/text";
import { FULL_DOCUMENTS } from "../../harness/full-documents";

/** A member of a structure in a document. */
interface Place {
  readonly structure: string;
  readonly key: string;
  readonly path: readonly (string | number)[];
}

/** All structure members in a value, outermost first. */
function placesIn(value: unknown, type: FieldType, path: readonly (string | number)[] = []): readonly Place[] {
  if (Array.isArray(value) && type.kind === "list") {
    return value.flatMap((element, index) => placesIn(element, type.of, [...path, index]));
  }
  if (typeof value !== "object" || value === null || type.kind !== "structure") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = fieldOf(type.name, key);
    if (field === undefined) throw new Error(`${type.name} has no ${key}`);
    const here = [...path, key];
    return [{ structure: type.name, key, path: here }, ...placesIn(inner, field.type, here)];
  });
}

/** The document with one key renamed in place. */
function renamed(value: unknown, path: readonly (string | number)[], name: string): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? renamed(each, rest, name) : each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== step) return [key, inner];
      return rest.length === 0 ? [name, inner] : [key, renamed(inner, rest, name)];
    }),
  );
}

/** Typical misspellings of a key: a letter too many or too few, another case, words of another language. */
function misspellings({ structure, key }: Place): readonly string[] {
  const words = key.replaceAll(/([a-z])([A-Z])/g, "$1 $2").split(" ");
  const written = [
    `${key}${key.slice(-1)}`,
    key.slice(0, -1),
    capital(key),
    key.toUpperCase(),
    words.join("_").toLowerCase(),
    words.join("-").toLowerCase(),
    // People who make up a name keep one word of the right one.
    `our${capital([...words].sort((a, b) => b.length - a.length)[0] ?? key)}`,
  ];
  return [...new Set(written)].filter((name) => !fieldNames(structure).includes(name));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function counted(findings: readonly Diagnosis[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

/** How often a key occurs in a text. */
function standing(text: string, key: string): number {
  return text.split(`"${key}":`).length - 1;
}

/** The keys that the assists of a text promise to remove but keep. */
function brokenPromises(text: string): readonly string[] {
  const [task] = analyze(text, { insist: true }).tasks;
  return (task === undefined ? [] : assistsFor(task)).flatMap(({ id, description, edits }) => {
    const after = applyEdits(text, edits());
    const promised = description.map((line) => /^Remove ([a-z]\w*)/.exec(line)?.[1]).filter((key) => key !== undefined);
    const kept = promised.filter((key) => standing(text, key) <= standing(after, key) && key !== "the");
    return kept.map((key) => `${id}: ${key}`);
  });
}

const ROOT: FieldType = { kind: "structure", name: ROOT_STRUCTURE };

/** The structures that a type consists of, each once. */
function structuresIn(type: FieldType, known: ReadonlySet<string> = new Set()): readonly string[] {
  if (type.kind === "list" || type.kind === "map") return structuresIn(type.of, known);
  if (type.kind !== "structure" || known.has(type.name)) return [];
  const inner = fieldsOf(type.name).flatMap((field) => structuresIn(field.type, new Set([...known, type.name])));
  return [...new Set([type.name, ...inner])];
}

describe("the full documents", () => {
  test("have every member of every structure", () => {
    const places = Object.values(FULL_DOCUMENTS).flatMap((document) => placesIn(document, ROOT));
    const there = new Set(places.map(({ structure, key }) => `${structure}.${key}`));
    const all = structuresIn(ROOT).flatMap((structure) => fieldNames(structure).map((name) => `${structure}.${name}`));
    expect(all.filter((name) => !there.has(name))).toEqual([]);
  });
});

/** The value with all structure keys in Pascal case. */
function inPascalCase(value: unknown, type: FieldType): unknown {
  if (Array.isArray(value) && type.kind === "list") return value.map((each) => inPascalCase(each, type.of));
  if (typeof value !== "object" || value === null || type.kind !== "structure") return value;
  const members = Object.entries(value).map(([key, inner]) => {
    const field = fieldOf(type.name, key);
    return [capital(key), field === undefined ? inner : inPascalCase(inner, field.type)];
  });
  return Object.fromEntries(members);
}

/** All findings in a text except those about the case of keys. */
function saidOf(text: string, other = ""): readonly string[] {
  const said = analyze(text, { insist: true }).findings.map(
    ({ rule, severity, message }) => `${severity} ${rule.id}: ${message}`,
  );
  return said.filter((line) => other === "" || !line.startsWith(other)).sort();
}

describe.each(Object.entries(FULL_DOCUMENTS))("the containers of %s in a bare list", (_, document) => {
  const containers: unknown = Reflect.get(document, "containerDefinitions");
  const text = JSON.stringify(containers, undefined, 2);
  const pascal = JSON.stringify(
    inPascalCase(containers, { kind: "list", of: { kind: "structure", name: CONTAINER_STRUCTURE } }),
    undefined,
    2,
  );

  test("are read in any case, with one finding about it", () => {
    expect(saidOf(pascal, "warning property-unknown")).toEqual(saidOf(text));
    const cases = analyze(pascal).findings.filter(({ rule }) => rule.id === "property-unknown");
    expect(cases.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("get the case of ECS with one fix, at every depth", () => {
    const [finding] = analyze(pascal).findings.filter(({ rule }) => rule.id === "property-unknown");
    expect(applyEdits(pascal, finding?.fixes?.[0]?.edits() ?? [])).toBe(text);
  });

  test("report the same about a mistake", () => {
    const wrong = (written: string): string =>
      written.replace(/("(?:image)": )"[^"]*"/gi, '$1"A B"').replace(/("memory": )\d+/gi, "$11");
    expect(saidOf(wrong(text)).length).toBeGreaterThan(1);
    expect(saidOf(wrong(pascal), "warning property-unknown")).toEqual(saidOf(wrong(text)));
  });
});

describe.each(Object.entries(FULL_DOCUMENTS))("in the document of %s, under a key that is misspelt", (_, document) => {
  const all = placesIn(document, ROOT);
  const before = counted(analyze(JSON.stringify(document)).findings);

  test("no assist promises what it does not do", () => {
    const texts = all.map((place) => JSON.stringify(renamed(document, place.path, capital(place.key))));
    expect(texts.flatMap(brokenPromises)).toEqual([]);
  });

  test.each(all)("as $path, all is unknown", (place) => {
    const spoken = misspellings(place).flatMap((name) => {
      const { findings } = analyze(JSON.stringify(renamed(document, place.path, name)), { insist: true });
      const after = counted(findings);
      const anew = [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0)).map(([rule]) => rule);
      const others = anew.filter((rule) => rule !== "property-unknown");
      const silent = anew.includes("property-unknown") ? [] : ["silence"];
      return [...others, ...silent].map((rule) => `${name}: ${rule}`);
    });
    expect(spoken).toEqual([]);
  });
});
