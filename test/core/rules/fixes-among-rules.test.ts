import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/core/judging/analyze";
import { rules } from "../../../server/src/core/rules";
import { applyEdits } from "../../../server/src/core/text/text";
import { readCases } from "../../harness/cases";
import { changesOnlyQuotes, errorCounts } from "../../harness/fix-harm";
import { caseFile } from "../../harness/rule-files";

/**
 * Fixes after which another rule may find an error: the rule, the title, and why the fix is offered anyway. Of these,
 * only those that just add or remove quotes are made unasked.
 */
const PRICED: readonly (readonly [rule: RegExp, title: RegExp, why: string])[] = [
  [/./, /\(\d+ to decide\)$/, "the title counts the errors"],
  [/^property-unknown$/, /^Remove /, "nothing is in the place of what was misspelt, and another fix comes first"],
  [/^property-unknown$/, /^(?:Rename|Change|Move|Write) /, "what is written under the key is read from then on"],
  [/^type-mismatch$/, /^(?:Change|Write) /, "what is written in the wrong type is read from then on"],
  [
    /^(?:value-invalid|launch-type-invalid|network-mode-invalid)$/,
    /^Change /,
    "what the value asks for is checked then",
  ],
  [/^network-mode-invalid$/, /^Remove networkMode$/, "what needs a mode of its own is named then"],
  [/^log-driver-unsupported$/, /^Change logDriver /, "each driver has required options"],
  [/^log-option-unknown$/, /^Remove /, "a required option may have been meant, and that fix comes first"],
  [
    /^(?:network-mode-fargate|launch-types-conflict)$/,
    /^Remove FARGATE$/,
    "what only Fargate does for a task is missing",
  ],
  [
    /^gpu-requirement-invalid$/,
    /^Remove (?:value|sharingStrategy)$/,
    "all containers use GPUs one way, and this is one of them",
  ],
  [
    /^efs-transit-unencrypted$/,
    /^(?:Add|Change) transitEncryption /,
    "a volume that nobody had filled in is read from then on",
  ],
  [/^describe-(?:only-property|wrapper)$/, /^(?:Remove all|Unwrap) /, "a daemon may have no other mark than its ARN"],
  [/-unknown-container$/, /^Change /, "where the name leads is followed from then on"],
  [/^environment-secret-plaintext$/, /^Move /, "secrets need an execution role, and ECS says so"],
  [/^object-misplaced$/, /^Move it to /, "what is moved is read from then on"],
  [/^host-port-mismatch$/, /^Change containerPort /, "the port that is written is the author's"],
  [/^container-port-range-/, /^(?:Change|Remove) /, "which ports are taken is known from then on"],
];

/** A fix of a case, and the rule that finds an error only after it. */
interface Price {
  readonly rule: string;
  readonly title: string;
  readonly safe: boolean;
  readonly brings: string;
  readonly text: string;
}

function pricesOf(text: string): readonly Price[] {
  const { findings } = analyze(text, { insist: true });
  if (findings.every(({ fixes }) => (fixes ?? []).length === 0)) return [];
  const before = errorCounts(text);
  return findings.flatMap(({ rule, fixes }) =>
    (fixes ?? []).flatMap((fix) =>
      [...errorCounts(applyEdits(text, fix.edits()))]
        .filter(([id, count]) => id !== rule.id && count > (before.get(id) ?? 0))
        .map(([brings]) => ({ rule: rule.id, title: String(fix.title), safe: fix.safe, brings, text })),
    ),
  );
}

describe("a fix of any case causes no error of another rule", () => {
  const prices = rules.flatMap(({ meta }) => readCases(caseFile(meta.id)).flatMap(({ text }) => pricesOf(text)));
  const isPriced = ({ rule, title }: Price, [rules, titles]: (typeof PRICED)[number]): boolean =>
    rules.test(rule) && titles.test(title);

  test("that is made unasked", () => {
    expect(prices.filter(({ rule, title, safe }) => safe && !changesOnlyQuotes(rule, title))).toEqual([]);
  });

  test("that is offered, unless its price is known", () => {
    expect(prices.filter((price) => !PRICED.some((known) => isPriced(price, known)))).toEqual([]);
  });

  test.each(PRICED)("and %s with %s still has one: %s", (...known) => {
    expect(prices.some((price) => isPriced(price, known))).toBe(true);
  });
});
