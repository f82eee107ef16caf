import { removeMember } from "../../changes/change";
import { defineRule, type Fix } from "../../rule";
import type { DuplicateProperty } from "../../structure/deviation";
import { deviationsOfKind } from "../../structure/structure";
import { isNull, type ObjectNode } from "../../syntax/syntax";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "property-duplicate",
    title: "An object has each property once",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    tag: "unnecessary",
  },
  *check(task) {
    const objects = new Map<ObjectNode, DuplicateProperty[]>();
    for (const duplicate of deviationsOfKind(task, "duplicate")) {
      // The one that is being typed may still become another.
      if (duplicate.member.value === undefined || duplicate.last.value === undefined) continue;
      const { node } = duplicate.object;
      const others = objects.get(node);
      if (others === undefined) objects.set(node, [duplicate]);
      else others.push(duplicate);
    }
    for (const [node, duplicates] of objects) {
      // Behind a value null says nothing: it is the null that goes, and never the value unasked.
      const hiding = duplicates.filter(hidesValue);
      // One for all of them: an object may have thousands.
      const changes = duplicates.map(({ member }) => removeMember(node, member));
      const all: Fix = { title: `Remove all ${duplicates.length} that do not count`, safe: true, changes };
      const nulls = new Set(hiding.map(({ last }) => last));
      for (const last of nulls) {
        const hidden = hiding.findLast((each) => each.last === last);
        yield {
          range: last.keyRange,
          message: `${quoted(last.key)} stands in this object again as null, which hides the value before it; remove the null.`,
          related: hidden ? [{ message: "the value that is hidden", range: hidden.member.keyRange }] : [],
          fixes: [{ title: "Remove the null", safe: true, changes: [removeMember(node, last)] }],
        };
      }
      for (const { member, last } of duplicates.filter((each) => !nulls.has(each.last))) {
        const { key } = member;
        const alone = duplicates.length === 1;
        const one = { title: `Remove this ${key}`, changes: [removeMember(node, member)] };
        yield {
          range: member.keyRange,
          message: `${quoted(key)} stands in this object again, and only the last one counts; remove this one.`,
          related: [{ message: "the one that counts", range: last.keyRange }],
          fixes: alone ? [{ ...one, safe: true }] : [{ ...one, safe: false }, ...(nulls.size === 0 ? [all] : [])],
        };
      }
    }
  },
});

/** Whether the member that counts is null, and the one before it is not. */
function hidesValue({ member, last }: DuplicateProperty): boolean {
  const isValue = member.value !== undefined && !isNull(member.value);
  return isValue && last.value !== undefined && isNull(last.value);
}
