import { hasPlaceholder } from "../syntax/placeholders";
import { memberOf, type SyntaxNode } from "../syntax/syntax";

/** What ECS takes at most, in bytes. */
export const MOST_REGISTERED_BYTES = 64 * 1024;

/**
 * The least that a value measures when it is registered, in bytes of UTF-8: without white space, comments,
 * nulls, and whatever a placeholder stands for. `passed` names members of the value that are left out.
 */
export function registeredSize(node: SyntaxNode, passed: readonly string[] = []): number {
  switch (node.kind) {
    case "placeholder":
      return 0;
    case "scalar":
      if (typeof node.value === "string" && hasPlaceholder(node.value)) return 2;
      return bytesOf(JSON.stringify(node.value));
    case "array":
      return 2 + separated(node.elements.map((element) => registeredSize(element)));
    case "object": {
      const seen = node.members.filter(
        (member) =>
          memberOf(node, member.key) === member &&
          !passed.includes(member.key) &&
          member.value !== undefined &&
          !(member.value.kind === "scalar" && member.value.value === null),
      );
      return (
        2 +
        separated(seen.map(({ key, value }) => bytesOf(JSON.stringify(key)) + 1 + (value ? registeredSize(value) : 0)))
      );
    }
  }
}

function separated(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0) + Math.max(0, sizes.length - 1);
}

/** The core has no TextEncoder: it knows neither Node nor browsers. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair is two of its four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
