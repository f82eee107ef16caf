import type { AnyView } from "../../task/fields";
import type { TextRange } from "../../text/text";
import { isNull, memberOf } from "./parse";

/**
 * The key of a member whose value is empty: `null`, `[]`, `{}` or `""`. As a field it is absent (or an empty text), so
 * a finding about its missing contents is placed here.
 *
 * @returns nothing if the member is left out or has contents
 */
export function emptyMember({ node }: Pick<AnyView, "node">, key: string): TextRange | undefined {
  const member = memberOf(node, key);
  const value = member?.value;
  if (member === undefined || value === undefined) return undefined;
  const empty =
    (value.kind === "object" && value.closed && value.members.length === 0) ||
    (value.kind === "array" && value.closed && value.elements.length === 0) ||
    isNull(value) ||
    (value.kind === "scalar" && value.value === "" && value.closed);
  return empty ? member.keyRange : undefined;
}
