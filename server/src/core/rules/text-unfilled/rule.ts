import { textsOf } from "../../deviations/structure";
import { defineRule } from "../../findings/rule";
import { rangeInString } from "../../task/references/string-range";
import { say } from "../../text/say";
import { mayBeUnfilled, unfilledPart } from "../../values/unfilled";
import { isFoundWrong, isNameOfNothing, textUse } from "../shared/plain-text";
import { placeWords } from "../shared/text-places";

export default defineRule({
  meta: {
    id: "text-unfilled",
    title: "No name contains a word for a missing value, such as undefined",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    fixable: false,
    // A character escaped by its number, or an escaped slash, may be part of any of these.
    concerns: [/undefined|NaN|[":/@.<](?:null|None|nil)|no value|\[object|%!|:iam:[^"]*\/\//, ["backslash", /\\[u/]/]],
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
      const place = placeWords(task, text);
      yield {
        range: isWhole ? node.range : rangeInString(task.tree.text, node.range, part.start, part.end),
        what:
          written === "//"
            ? say`${place} has an empty part between two slashes`
            : isWhole
              ? say`${place} is ${written}`
              : say`${place} contains ${written}`,
        remedy: say`write the real value`,
        why:
          written === "//"
            ? say`A program probably wrote nothing for a missing value`
            : say`A program probably wrote this for a missing value`,
      };
    }
  },
});
