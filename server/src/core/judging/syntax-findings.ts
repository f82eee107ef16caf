import type { SyntaxTree } from "../document/document";
import type { RuleMeta } from "../findings/rule";
import { firstOfEach } from "../task/by-key";
import { word } from "../text/say";
import { lineIndex } from "../text/text";
import type { Diagnosis } from "./analyze";

/** The metadata for syntax errors. It is not a rule that can be run or fixed. */
export const JSON_SYNTAX: RuleMeta = {
  id: "json-syntax",
  title: "The file is JSON",
  severity: "error",
  category: "schema",
  since: "0.1.0",
  daemons: true,
  source: "https://www.rfc-editor.org/rfc/rfc8259",
  fixable: false,
};

/**
 * The syntax errors of a text, for users without another JSON service. One for each line, since further errors in a
 * line are mostly consequences of the first. Comments, trailing commas and template placeholders are not errors.
 */
export function syntaxFindings(tree: SyntaxTree): readonly Diagnosis[] {
  if (tree.problems.length === 0) return [];
  const lines = lineIndex(tree.text);
  const firsts = firstOfEach(tree.problems, ({ range }) => lines.positionAt(range.start).line);
  return [...firsts.values()].map(({ message, range }) => {
    const what = word(message.replace(/\.$/, ""));
    return { rule: JSON_SYNTAX, severity: JSON_SYNTAX.severity, what, message, range, fixable: false, fixes: [] };
  });
}
