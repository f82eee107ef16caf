import type { FieldType } from "../../core/facts/field-spec";
import { fieldOf } from "../../core/facts/structure";
import { type FirstNumbers, firstNumbers } from "./first-numbers";
import { requiredMembers } from "./required-members";
import type { Site } from "./site";
import { escaped } from "./snippet-syntax";
import { valuesAt } from "./values";

/** The text for a value to fill in. */
export interface Stub {
  /** Snippet syntax; its lines are indented with tabs. */
  readonly snippet: string;
  /** Whether completion has something to offer at the first tab stop. */
  readonly asks: boolean;
}

/** The first elements of lists that begin with a fixed word. */
const LISTS: Readonly<Record<string, string>> = {
  "HealthCheck.command": '["CMD-SHELL", "$1"]',
};

/** The stub of a member of the structure that a site of keys is in. */
export function stubOf(site: Site, structure: string, key: string): Stub {
  const field = fieldOf(structure, key);
  // The key of a map.
  if (field === undefined)
    return { snippet: '"$1"', asks: asksFor(site, `${site.slot.name}.*`, key, { kind: "string" }) };
  const name = `${structure}.${key}`;
  if (field.type.kind === "integer") {
    const [best] = candidates(site, name, key, field.type);
    const number = typeof best?.value === "number" ? best.value : firstNumbers(site)(name);
    return { snippet: `\${1:${number}}`, asks: best !== undefined };
  }
  const asks = field.type.kind === "structure" || asksFor(site, name, key, field.type);
  return { snippet: typeStub(name, field.type, tabStops(), firstNumbers(site), 0), asks };
}

/** The stub of an element or value of some type, for a site of values. */
export function valueStub(site: Site): Stub | undefined {
  const { type, name } = site.slot;
  if (type.kind === "string" || type.kind === "integer" || type.kind === "boolean") return undefined;
  return { snippet: typeStub(name, type, tabStops(), firstNumbers(site), 0), asks: type.kind !== "list" };
}

function candidates(site: Site, name: string, key: string, type: FieldType): ReturnType<typeof valuesAt> {
  const place = { ...site.place, role: "value" as const, path: [...site.place.path, key] };
  return valuesAt({ ...site, place, slot: { name, type } });
}

function asksFor(site: Site, name: string, key: string, type: FieldType): boolean {
  if (type.kind === "string") return type.values !== undefined || candidates(site, name, key, type).length > 0;
  if (type.kind !== "list" || type.of.kind !== "string") return false;
  return type.of.values !== undefined || candidates(site, `${name}.[]`, key, type.of).length > 0;
}

function typeStub(name: string, type: FieldType, next: () => number, numbers: FirstNumbers, depth: number): string {
  switch (type.kind) {
    case "string":
      return `"$${next()}"`;
    case "integer":
      return `\${${next()}:${numbers(name)}}`;
    case "boolean":
      return `\${${next()}:true}`;
    case "map":
      return `{\n${"\t".repeat(depth + 1)}$${next()}\n${"\t".repeat(depth)}}`;
    case "list": {
      const own = LISTS[name];
      if (own !== undefined) return own.replace("$1", () => `$${next()}`);
      if (type.of.kind === "integer") return `[$${next()}]`;
      const element = typeStub(`${name}.[]`, type.of, next, numbers, depth + 1);
      if (type.of.kind !== "structure") return `[${element}]`;
      const step = "\t".repeat(depth + 1);
      return `[\n${step}${element}\n${"\t".repeat(depth)}]`;
    }
    case "structure": {
      const step = "\t".repeat(depth + 1);
      const members = requiredMembers(type.name).map((key) => {
        const field = fieldOf(type.name, key);
        const value =
          field === undefined ? "null" : typeStub(`${type.name}.${key}`, field.type, next, numbers, depth + 1);
        return `${step}"${escaped(key)}": ${value}`;
      });
      const inner = members.length > 0 ? members.join(",\n") : `${step}$${next()}`;
      return `{\n${inner}\n${"\t".repeat(depth)}}`;
    }
  }
}

function tabStops(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
