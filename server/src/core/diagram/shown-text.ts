import { isKnown, type ObjectView } from "../model/fields";
import { hasPlaceholder } from "../syntax/placeholders";
import type { SyntaxTree } from "../syntax/syntax";

/**
 * A text as it stands in the file, be it a placeholder or something that is no text; nothing where there is none.
 * Of an object and of an array only the brackets are shown.
 */
export function shownText(tree: SyntaxTree, view: ObjectView, key: string): string | undefined {
  const member = view.any(key);
  if (isKnown(member)) {
    const { value } = member;
    if (value.kind === "scalar") return `${value.value}` || undefined;
    return value.kind === "array" ? "[…]" : "{…}";
  }
  if (member.state === "absent" || member.range === member.keyRange) return undefined;
  return tree.text.slice(member.range.start, member.range.end) || undefined;
}

/** So much of a placeholder is shown where there is room for a number only. In characters. */
const LONGEST_PLACEHOLDER = 18;

/** A placeholder as it is written, cut where it is long; nothing where there is anything else. */
export function shownPlaceholder(tree: SyntaxTree, view: ObjectView, key: string): string | undefined {
  const text = shownText(tree, view, key);
  if (text === undefined || !hasPlaceholder(text)) return undefined;
  return text.length > LONGEST_PLACEHOLDER ? `${text.slice(0, LONGEST_PLACEHOLDER - 1)}…` : text;
}
