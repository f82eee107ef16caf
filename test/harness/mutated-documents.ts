import fc from "fast-check";
import { taskDefinitionText } from "./arbitrary";
import { readCases } from "./cases";
import { chance, mutated } from "./mutations";

/** Longer documents take time and show nothing new. */
const LONGEST = 6000;

/**
 * Task definitions with mistakes, the same for the same seed: generated ones, and files with one to three additional
 * mistakes.
 *
 * @param files the texts of case files and of real files
 */
export function mutatedDocuments(
  count: number,
  seed: number,
  files: { readonly cases: readonly string[]; readonly real: readonly string[] },
): readonly string[] {
  const random = chance(seed);
  const cases = files.cases.flatMap((file) => readCases(file).map(({ text }) => text));
  const real = files.real.filter((text) => text.length <= LONGEST);
  const generated = fc.sample(taskDefinitionText, { numRuns: Math.ceil(count / 3), seed });
  return Array.from({ length: count }, (_, index) => {
    const sources = [generated, cases, real][index % 3] ?? [];
    const source =
      (sources.length === 0 ? cases : sources)[random(Math.max(1, sources.length || cases.length))] ?? "{}";
    return index % 3 === 0 && random(2) === 0 ? source : mutated(source, random);
  });
}
