import type { StructureText } from "../../deviations/deviation";
import { textsOf } from "../../deviations/structure";
import { type Change, replacePart } from "../../document/change";
import { defineRule } from "../../findings/rule";
import { say, word } from "../../text/say";
import { controlIn, isWindowsPath, loneBackslashes } from "../../values/lost-backslashes";
import { isFoundWrong, textUse } from "../shared/plain-text";
import { placeWords } from "../shared/text-places";

export default defineRule({
  meta: {
    id: "text-control-character",
    title: "Backslashes in paths are doubled",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    concerns: [["backslash", /\\[bfnrt]/]],
    daemons: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html",
  },
  *check(task) {
    const { text: json } = task.tree;
    for (const text of textsOf(task, (value) => controlIn(value.trimEnd()) !== undefined)) {
      const { value, node } = text;
      const inside = value.trimEnd();
      const control = controlIn(inside);
      if (control === undefined || !isMeant(text) || isFoundWrong(text)) continue;
      const written = json.slice(node.range.start + 1, node.range.end - 1);
      // A character that is written as itself, or by its number, is not a lost backslash.
      if (!written.includes(`\\${control.letter}`)) continue;
      yield {
        range: node.range,
        what: say`${placeWords(task, text)} contains ${control.name}`,
        remedy: say`double the backslash`,
        why: say`JSON reads ${word(`\\${control.letter}`)} as ${control.name}, and ${word("\\\\")} as a backslash`,
        fixes: [
          {
            title: say`Double the backslashes`,
            safe: false,
            changes: doublingIn(node.range.start + 1, written, value.length - inside.length),
          },
        ],
      };
    }
  },
});

/** Whether a backslash was meant: in names and paths, and in other texts that are a Windows path. */
function isMeant(text: StructureText): boolean {
  return textUse(text) === "any" ? isWindowsPath(text.value.trimEnd()) : true;
}

/** Doubles each lone backslash in the source text from `start` on, and removes the white space at its end. */
function doublingIn(start: number, written: string, space: number): readonly Change[] {
  const kept = withoutEnd(written, space);
  const doubled = loneBackslashes(kept).map((at) =>
    replacePart({ start: start + at, end: start + at + 2 }, kept.slice(at, at + 2)),
  );
  const end = { start: start + kept.length, end: start + written.length };
  return end.start === end.end ? doubled : [...doubled, replacePart(end, "")];
}

/** The source text of a string without the given number of white-space characters at the end of its value. */
function withoutEnd(written: string, characters: number): string {
  let end = written.length;
  for (let left = characters; left > 0; left -= 1) {
    const last = written[end - 1] ?? "";
    end -= /\s/.test(last) ? 1 : /[fnrt]/.test(last) ? 2 : UNICODE_ESCAPE;
  }
  return written.slice(0, end);
}

/** The length of an escape such as \u0009. */
const UNICODE_ESCAPE = 6;
