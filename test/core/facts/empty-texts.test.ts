import { describe, expect, test } from "vitest";
import { EMPTY_OPTIONS, EMPTY_TEXTS, type EmptyText } from "../../../server/src/core/facts/empty-texts";
import type { FieldSpec } from "../../../server/src/core/facts/field-spec";
import { STRUCTURES } from "../../../server/src/core/facts/generated/structures";
import { plainStructure } from "../../../server/src/core/facts/structure";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";

/** A member with texts, as the table decides on it: the member itself, its elements or its values. */
interface Place {
  /** Its name in the SDK, for daemons too. */
  readonly own: string;
  readonly id: string;
  readonly within: string;
  readonly field: FieldSpec;
  /** A task definition with this value of the member. */
  document(value: unknown): unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Members beyond those that the SDK requires, so that no other finding hides the empty text. */
const USUAL: Readonly<Record<string, Json>> = {
  RegisterTaskDefinitionRequest: { family: "shop", containerDefinitions: [{ name: "web", image: "a:1", memory: 64 }] },
  ContainerDefinition: { name: "web", image: "nginx:1.27", memory: 128 },
  ContainerDependency: { containerName: "db", condition: "START" },
  KeyValuePair: { name: "A", value: "b" },
  LogConfiguration: { logDriver: "syslog" },
  MountPoint: { sourceVolume: "data", containerPath: "/data" },
  PortMapping: { containerPort: 80 },
  ResourceRequirement: { type: "GPU", value: "1" },
  SystemControl: { namespace: "net.core.somaxconn", value: "1024" },
  Tag: { key: "a", value: "b" },
  TaskDefinitionPlacementConstraint: { type: "memberOf", expression: "attribute:a == b" },
  VolumeFrom: { sourceContainer: "db" },
};

function usual(structure: string): Json {
  const required = (STRUCTURES[structure] ?? []).filter((field) => field.required === true);
  return { ...Object.fromEntries(required.map(({ name, type }) => [name, sample(type)])), ...USUAL[structure] };
}

function sample(type: FieldSpec["type"]): unknown {
  if (type.kind === "string") return type.values?.[0] ?? "x";
  if (type.kind === "structure") return usual(type.name);
  return type.kind === "boolean" ? true : type.kind === "integer" ? 64 : type.kind === "map" ? {} : [];
}

/** Every member with texts in a structure and the structures within it. */
function placesIn(structure: string, owner: string, around: (object: Json) => unknown): readonly Place[] {
  return (STRUCTURES[structure] ?? []).flatMap((field): readonly Place[] => {
    const put = (value: unknown) => around({ ...usual(structure), [field.name]: value });
    const { type } = field;
    const id = `${plainStructure(structure)}.${field.name}`;
    const own = `${structure}.${field.name}`;
    const place = { own, id, within: `${plainStructure(owner)}/${id}`, field };
    if (type.kind === "string") return [{ ...place, document: put }];
    if (type.kind === "structure") return placesIn(type.name, structure, put);
    if (!("of" in type)) return [];
    if (type.of.kind === "structure") return placesIn(type.of.name, structure, (object) => put([object]));
    if (type.of.kind !== "string") return [];
    return [{ ...place, document: (value) => put(type.kind === "map" ? { tag: value } : [value]) }];
  });
}

const ROOTS = Object.keys(STRUCTURES).filter((name) => name.startsWith("Register"));
const PLACES = ROOTS.flatMap((root) => placesIn(root, root, (object) => object));
const ORDINARY = placesIn("RegisterTaskDefinitionRequest", "", (object) => object);

function meaningOf({ own, id, within }: Place): EmptyText | undefined {
  return EMPTY_TEXTS[own] ?? EMPTY_TEXTS[within] ?? EMPTY_TEXTS[id];
}

/** The findings on a text at the place, as `rule severity`. */
function findingsAt(place: Place, value: string): readonly string[] {
  const marked = JSON.stringify(place.document("@"));
  const start = marked.indexOf('"@"');
  const { findings, failures } = analyze(marked.replace('"@"', JSON.stringify(value)));
  expect(failures).toEqual([]);
  return findings.filter(({ range }) => range.start === start).map(({ rule, severity }) => `${rule.id} ${severity}`);
}

/** Rules that report on a name without judging it. */
const WHATEVER_THE_NAME = ["efs-encryption-required", "volume-unmounted"];

describe("the table of empty texts", () => {
  test("decides on exactly those members of the SDK that have texts", () => {
    expect(PLACES.filter((place) => meaningOf(place) === undefined).map(({ within }) => within)).toEqual([]);
    const known = new Set(PLACES.flatMap(({ own, id, within }) => [own, id, within]));
    expect(Object.keys(EMPTY_TEXTS).filter((key) => !known.has(key))).toEqual([]);
  });

  test("makes it an error if ECS requires the text", () => {
    const mild = PLACES.filter(({ field }) => field.required === true && field.type.kind === "string").filter(
      (place) => meaningOf(place)?.severity !== "error",
    );
    expect(mild.map(({ within }) => within)).toEqual([]);
  });

  test("names existing rules, and a source for each decision", () => {
    const ids = new Set(rules.map(({ meta }) => meta.id));
    for (const { rule, blank, source } of [...Object.values(EMPTY_TEXTS), ...Object.values(EMPTY_OPTIONS)]) {
      expect(ids).toContain(rule ?? "text-empty");
      expect(ids).toContain(blank ?? "text-empty");
      expect(source).toMatch(/^(?:https:|docs\/rules\.md#)/);
    }
  });

  test.each(ORDINARY.map((place) => [place.within, place] as const))("holds for %s", (_, place) => {
    const { severity, rule = "text-empty" } = meaningOf(place) ?? { source: "" };
    const found = findingsAt(place, "");
    if (severity === undefined) expect(found).toEqual([]);
    else if (rule === "text-empty") expect(found).toEqual([`text-empty ${severity}`]);
    else expect(found.map((finding) => finding.split(" ")[0])).toEqual([rule]);
  });

  test.each(ORDINARY.map((place) => [place.within, place] as const))(
    "says white space in %s once at most",
    (_, place) => {
      const found = findingsAt(place, " ");
      const own = found.filter((finding) => !WHATEVER_THE_NAME.some((rule) => finding.startsWith(rule)));
      expect(own.length).toBeLessThanOrEqual(1);
      const { severity, blank = "text-empty", rule } = meaningOf(place) ?? { source: "" };
      const listed = JSON.stringify(place.field.type).includes('"values":');
      if (severity !== undefined && rule === undefined && !listed) expect(own[0]?.split(" ")[0]).toBe(blank);
    },
  );
});
