import { distance } from "fastest-levenshtein";
import { type ParseError, parse } from "jsonc-parser";
import { KINDS } from "../../server/src/core/facts/generated/structures";

const OF_ECS = new Set(Object.values(KINDS).flatMap(({ describeOnly }) => describeOnly));

/**
 * The words of a JSON text that are missing in another one, as far as the author would miss them. Output-only
 * properties, words with another spelling in the other text, and `false`, 0 and other defaults don't count. Empty if
 * one of the two is not JSON.
 */
export function lostValues(before: string, after: string): readonly string[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (old === undefined || now === undefined) return [];
  const words = new Set(now.flatMap(wordsOf));
  const letters = now.map(plain);
  const isThere = (word: string): boolean =>
    words.has(word) ||
    (/[a-z]/.test(word) && [...words].some((other) => distance(word, other) <= 2)) ||
    letters.some((text) => text.includes(plain(word)));
  return old.flatMap((value) =>
    letters.some((text) => distance(text, plain(value)) <= 2 && /[a-z]/i.test(value))
      ? []
      : wordsOf(value).filter((word) => !isThere(word)),
  );
}

function valuesOf(text: string): readonly string[] | undefined {
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, { allowTrailingComma: true });
  const values: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (OF_ECS.has(key)) return;
    if (Array.isArray(value)) for (const element of value) visit(element, "");
    else if (typeof value === "object" && value !== null) {
      for (const [name, member] of Object.entries(value)) visit(member, name);
    } else if (typeof value === "string" || (typeof value === "number" && value !== 0 && value !== 20)) {
      values.push(String(value));
    }
  };
  visit(root, "");
  return errors.length > 0 ? undefined : values;
}

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !["false", "true", "default", "nat", "cap", "0"].includes(word));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
