import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../server/src/core/rules";

/** The path of a file in a rule's folder. */
export function ruleFile(id: string, name: "README.md" | "cases.jsonc" | "cases.fixed.jsonc"): string {
  return join(import.meta.dirname, "../../server/src/core/rules", id, name);
}

/** The text of a rule's cases. */
export function caseFile(id: string): string {
  return readFileSync(ruleFile(id, "cases.jsonc"), "utf8");
}

/** The texts of the cases of all rules, in the order of their ids. */
export function caseFiles(): readonly string[] {
  return rules.map(({ meta }) => caseFile(meta.id));
}
