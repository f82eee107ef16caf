import { type AnyView, isKnown } from "../model/fields";
import { hasPlaceholder } from "../syntax/placeholders";
import type { SyntaxTree } from "../syntax/syntax";

/**
 * A text as it stands in the file, be it a placeholder or something that is no text; nothing where there is none.
 * Of an object and of an array only the brackets are shown.
 */
export function shownText(tree: SyntaxTree, view: AnyView, key: string): string | undefined {
  const member = view.any(key);
  if (isKnown(member)) {
    const { value } = member;
    if (value.kind === "scalar") return `${value.value}` || undefined;
    return value.kind === "array" ? "[…]" : "{…}";
  }
  if (member.state === "absent" || member.range === member.keyRange) return undefined;
  return tree.text.slice(member.range.start, member.range.end) || undefined;
}

/** A placeholder as it is written; nothing where there is anything else. */
export function shownPlaceholder(tree: SyntaxTree, view: AnyView, key: string): string | undefined {
  const text = shownText(tree, view, key);
  return text !== undefined && hasPlaceholder(text) ? text : undefined;
}
