import { set } from "../../server/src/core/document/change";
import type { Rule } from "../../server/src/core/findings/rule";
import awsvpcRecommended from "../../server/src/core/rules/awsvpc-recommended/rule";
import hostModeSingleCopy from "../../server/src/core/rules/host-mode-single-copy/rule";
import hostPortMismatch from "../../server/src/core/rules/host-port-mismatch/rule";
import networkModeFargate from "../../server/src/core/rules/network-mode-fargate/rule";
import { say } from "../../server/src/core/text/say";
import type { TextRange } from "../../server/src/core/text/text";

/** The rules in protocol tests: few, so that a new rule of the product breaks none of these tests. */
export const PROTOCOL_RULES: readonly Rule[] = [
  awsvpcRecommended,
  hostModeSingleCopy,
  hostPortMismatch,
  networkModeFargate,
];

/** A rule that reports the family of every task with a diagnostic tag. */
export function taggedRule(tag: "deprecated" | "unnecessary"): Rule {
  return {
    meta: { ...META, id: "tagged", tag },
    *check({ family }) {
      if (family.state === "known") yield { range: family.range, what: say`A family is out of fashion` };
    },
  };
}

/** A rule that throws for every task. */
export function brokenRule(id: string): Rule {
  return {
    meta: { ...META, id },
    check: () => {
      throw new Error(`${id} is broken`);
    },
  };
}

/** A rule that reports the family of every task, with fixes that throw, that change nothing, and that work. */
export function brokenFixRule(): Rule {
  return {
    meta: { ...META, id: "broken-fix", fixable: true },
    *check({ family }) {
      if (family.state !== "known") return;
      const { range } = family;
      const impossible = {
        title: say`Do the impossible`,
        safe: true,
        changes: [
          {
            kind: "part" as const,
            text: "",
            get range(): TextRange {
              throw new Error("the impossible can't be done");
            },
          },
        ],
      };
      const nothing = { title: say`Do nothing`, safe: false, changes: [] };
      const rename = { title: say`Rename the family`, safe: true, changes: [set(family, "renamed")] };
      yield { range, what: say`The family is wrong`, fixes: [impossible, nothing, rename] };
    },
  };
}

const META = {
  title: "A rule for tests",
  severity: "warning",
  category: "network",
  since: "0.1.0",
  daemons: true,
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html",
  fixable: false,
} as const;
