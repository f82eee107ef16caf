import type { RuleMeta } from "../core/findings/rule";
import { JSON_SYNTAX } from "../core/judging/syntax-findings";
import { rules } from "../core/rules";

/** The metadata of every rule and of `json-syntax`, sorted by id. */
export function ruleMetas(): readonly RuleMeta[] {
  return [...rules.map((rule) => rule.meta), JSON_SYNTAX].sort((a, b) => (a.id < b.id ? -1 : 1));
}
