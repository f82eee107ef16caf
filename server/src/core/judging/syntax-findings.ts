import type { SyntaxTree } from "../document/document";
import type { RuleMeta } from "../findings/rule";
import { firstOfEach } from "../task/by-key";
import { word } from "../text/say";
import { lineIndex } from "../text/text";
import type { Diagnosis } from "./analyze";

/** Not a rule that can be run or fixed: the name under which reports list what the JSON parser says. */
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
 * The places where the text is not JSON, for those who have nobody else to tell them. One for each line, since
 * what the parser says after its first complaint about a line is mostly a consequence. Comments, trailing commas
 * and template placeholders are no mistakes.
 */
export function syntaxFindings(tree: SyntaxTree): readonly Diagnosis[] {
  const lines = lineIndex(tree.text);
  const firsts = firstOfEach(tree.problems, ({ range }) => lines.positionAt(range.start).line);
  return [...firsts.values()].map(({ message, range }) => {
    const what = word(message.replace(/\.$/, ""));
    return { rule: JSON_SYNTAX, severity: JSON_SYNTAX.severity, what, message, range, fixable: false, fixes: [] };
  });
}
