import { type Change, replacePart } from "../../changes/change";
import { defineRule } from "../../rule";
import { shownFirst } from "../../say";
import type { StructureText } from "../../structure/deviation";
import { isFoundWrong, textUse } from "../../structure/plain-text";
import { textsOf } from "../../structure/structure";
import { placeWords } from "../../structure/text-places";
import { controlIn, isWindowsPath, loneBackslashes } from "../../values/lost-backslashes";

export default defineRule({
  meta: {
    id: "text-control-character",
    title: "Backslashes of paths are doubled",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
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
      // A sign that is there itself, or by its number, is no backslash that got lost.
      if (!written.includes(`\\${control.letter}`)) continue;
      yield {
        range: node.range,
        message: `${shownFirst(placeWords(task, text))} contains a ${control.name}, which is what JSON reads "\\${control.letter}" as; write "\\\\${control.letter}" for a backslash.`,
        fixes: [
          {
            title: "Double the backslashes",
            safe: false,
            changes: doublingIn(node.range.start + 1, written, value.length - inside.length),
          },
        ],
      };
    }
  },
});

/** Whether a backslash was meant: in whatever names a thing or a file, and in other texts that are a Windows path. */
function isMeant(text: StructureText): boolean {
  return textUse(text) === "any" ? isWindowsPath(text.value.trimEnd()) : true;
}

/** Doubles each lone backslash of what is written from `start` on, and takes away the white space at its end. */
function doublingIn(start: number, written: string, space: number): readonly Change[] {
  const kept = withoutEnd(written, space);
  const doubled = loneBackslashes(kept).map((at) =>
    replacePart({ start: start + at, end: start + at + 2 }, kept.slice(at, at + 2)),
  );
  const end = { start: start + kept.length, end: start + written.length };
  return end.start === end.end ? doubled : [...doubled, replacePart(end, "")];
}

/** What is written of a string without the white space at its end, so many characters of its value. */
function withoutEnd(written: string, characters: number): string {
  let end = written.length;
  for (let left = characters; left > 0; left -= 1) {
    const last = written[end - 1] ?? "";
    end -= /\s/.test(last) ? 1 : /[fnrt]/.test(last) ? 2 : UNICODE_ESCAPE;
  }
  return written.slice(0, end);
}

/** The length of a character that is written by its number. */
const UNICODE_ESCAPE = 6;
