import { distance } from "fastest-levenshtein";
import { capabilityName } from "../facts/capabilities";

/** A text longer than this may have two wrong letters, a shorter one only one. */
const SHORT = 6;

/**
 * Whether two values are spellings of the same value: they differ in case, in separators between words, in quotes
 * around a number, or in a letter. Digits must be equal: `80` and `81` are two ports.
 */
export function isRespelled(old: string, now: string): boolean {
  const [a, b] = [lettersOf(old), lettersOf(now)];
  if (a === b || capabilityName(old) === capabilityName(now)) return true;
  const digits = digitsOf(a);
  if (a === digits || (digits !== "" && digits !== digitsOf(b))) return false;
  if (sorted(a) === sorted(b)) return distance(a, b) <= 2;
  return distance(a, b) <= (Math.min(a.length, b.length) < SHORT ? 1 : 2);
}

/** The words of a text, in lower case. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The letters and digits of a text, in lower case and without accents. */
function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function digitsOf(letters: string): string {
  return letters.replaceAll(/\P{N}/gu, "");
}

/** The letters in alphabetical order, which are the same if some were only swapped. */
function sorted(letters: string): string {
  return [...letters].sort().join("");
}
