import { rangeInString } from "../../references/string-range";
import { defineRule } from "../../rule";
import { shownFirst } from "../../say";
import { isFoundWrong, isNameOfNothing, textUse } from "../../structure/plain-text";
import { textsOf } from "../../structure/structure";
import { placeWords } from "../../structure/text-places";
import { mayBeUnfilled, unfilledPart } from "../../values/unfilled";

export default defineRule({
  meta: {
    id: "text-unfilled",
    title: "No name holds the word that a program writes for a missing value",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    fixable: false,
    daemons: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  },
  *check(task) {
    for (const text of textsOf(task, mayBeUnfilled)) {
      const { value, node, type } = text;
      const use = textUse(text);
      if (use === "any" || (type.kind === "string" && type.values !== undefined)) continue;
      if (isNameOfNothing(text) || isFoundWrong(text)) continue;
      const part = unfilledPart(value, use);
      if (part === undefined || /^arn:$/.test(value.slice(0, part.start))) continue;
      const written = value.slice(part.start, part.end);
      const isWhole = written === value;
      const what = written === "//" ? "an empty part between two slashes" : `"${written}"`;
      yield {
        range: isWhole ? node.range : rangeInString(task.tree.text, node.range, part.start, part.end),
        message: `${shownFirst(placeWords(task, text))} ${isWhole ? "is" : "contains"} ${what}, a value that some program failed to fill in; write it.`,
      };
    }
  },
});
