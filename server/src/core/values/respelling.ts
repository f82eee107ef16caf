import { distance } from "fastest-levenshtein";
import { capabilityName } from "../facts/capabilities";

/** The letters of a long text can be wrong at two places, those of a short one at one: all else is another word. */
const SHORT = 6;

/**
 * Whether two values are one value, spelled in two ways: they differ in case, in signs between their words, in quotes
 * around a number, or in a letter. Digits are never misspelt: `80` and `81` are two ports.
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

/** A text without its accents, its capitals, and all that stands between letters and digits. */
function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function digitsOf(letters: string): string {
  return letters.replaceAll(/\P{N}/gu, "");
}

/** The letters in the order of the alphabet: the same where some only changed places. */
function sorted(letters: string): string {
  return [...letters].sort().join("");
}
