import { wrapperOf } from "../deviations/unwrap";
import { pointerAt } from "../document/pointer";
import { groupedBy } from "../task/by-key";
import { type Diagnosis, type Judgement, type Reading, taskAt } from "./analyze";

/** A text with what the rules find in it. */
export type Judged = Reading & Pick<Judgement, "findings">;

/**
 * The errors of a changed text that it did not have before. An error is the same if its rule says the same at any
 * place, since elements and members move. It is also the same if its rule finds it at the same place with another
 * reason.
 */
export function errorsBrought(before: Judged, after: Judged): readonly Diagnosis[] {
  let [appeared, gone] = [errorsOf(after), errorsOf(before)];
  if (appeared.length === 0) return [];
  const places = new Map<Diagnosis, string>();
  for (const error of appeared) places.set(error, placeOf(after, error));
  for (const error of gone) places.set(error, placeOf(before, error));
  const placed = (error: Diagnosis): string => `${error.rule.id} ${places.get(error)}`;
  // Errors at the same place are matched first, or a new one could match an old one with the same text elsewhere.
  for (const nameOf of [(error: Diagnosis) => `${placed(error)} ${saying(error)}`, saying, placed]) {
    ({ appeared, gone } = without(appeared, gone, nameOf));
  }
  return appeared;
}

/** The rest of two lists after removing pairs with the same name. */
function without(
  now: readonly Diagnosis[],
  old: readonly Diagnosis[],
  nameOf: (error: Diagnosis) => string,
): { readonly appeared: readonly Diagnosis[]; readonly gone: readonly Diagnosis[] } {
  const left = groupedBy(old, nameOf);
  const appeared = now.filter((error) => left.get(nameOf(error))?.pop() === undefined);
  return { appeared, gone: [...left.values()].flat() };
}

/** The message of an error without the number of an unnamed element, which changes when another element is removed. */
function saying({ rule, message }: Diagnosis): string {
  return `${rule.id} ${message.replace(/\b(container|volume) \d+\b/gi, "$1")}`;
}

/** Whether a rule finds exactly the same in a changed text as before, so that the change repaired nothing. */
export function saysTheSame(before: Judged, after: Judged, rule: string | undefined): boolean {
  const said = ({ tree, findings }: Judged): readonly string[] =>
    findings
      .filter((finding) => finding.rule.id === rule)
      .map(({ range, message }) => `${pointerAt(tree, range)} ${message}`);
  const [old, now] = [said(before), said(after)];
  return old.length === now.length && old.every((each, index) => each === now[index]);
}

/** The pointer of a finding within the task definition, wrapped or not. */
function placeOf(judged: Judged, { range }: Diagnosis): string {
  const pointer = pointerAt(judged.tree, range);
  const task = taskAt(judged, range.start);
  const wrapper = task && wrapperOf(task);
  return wrapper === undefined ? pointer : pointer.replace(`/${wrapper.key}`, "");
}

function errorsOf({ findings }: Judged): readonly Diagnosis[] {
  return findings.filter(({ severity }) => severity === "error");
}
