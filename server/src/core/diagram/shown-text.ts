import type { SyntaxTree } from "../document/document";
import { isKnown } from "../task/fields";
import type { AnyView } from "../task/views";
import { hasPlaceholder } from "../text/placeholders";

/**
 * A member's value as written in the file, even if it is a placeholder or not a string; nothing if there is none. For
 * an object or an array only the brackets are shown.
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

/** A placeholder as written; nothing for any other value. */
export function shownPlaceholder(tree: SyntaxTree, view: AnyView, key: string): string | undefined {
  const text = shownText(tree, view, key);
  return text !== undefined && hasPlaceholder(text) ? text : undefined;
}
