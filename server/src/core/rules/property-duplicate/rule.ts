import type { DuplicateProperty } from "../../deviations/deviation";
import { deviationsOfKind } from "../../deviations/structure";
import { removeMember } from "../../document/change";
import { isNull } from "../../document/node";
import { defineRule, type Fix } from "../../findings/rule";
import { groupedBy } from "../../task/by-key";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "property-duplicate",
    title: "An object has each property once",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:duplicate"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    tag: "unnecessary",
  },
  *check(task) {
    // The one that is being typed may still become another.
    const all = deviationsOfKind(task, "duplicate").filter(({ member, last }) => member.value && last.value);
    for (const [node, duplicates] of groupedBy(all, ({ object }) => object.node)) {
      // A null after a value adds nothing: the fix removes the null, and never the value automatically.
      const hiding = duplicates.filter(hidesValue);
      // One for all of them: an object may have thousands.
      const changes = duplicates.map(({ member }) => removeMember(node, member));
      const every: Fix = { title: say`Remove all ${duplicates.length} that do not count`, safe: true, changes };
      const nulls = new Set(hiding.map(({ last }) => last));
      for (const last of nulls) {
        const hidden = hiding.findLast((each) => each.last === last);
        yield {
          range: last.keyRange,
          what: say`${last.key} is set again as null, which hides the value before it`,
          remedy: say`remove the null`,
          related: hidden ? [{ message: say`the hidden value`, range: hidden.member.keyRange }] : [],
          fixes: [{ title: say`Remove the null`, safe: true, changes: [removeMember(node, last)] }],
        };
      }
      for (const { member: hidden, last } of duplicates.filter((each) => !nulls.has(each.last))) {
        const { key } = hidden;
        const alone = duplicates.length === 1;
        const one = { title: say`Remove this ${member(key)}`, changes: [removeMember(node, hidden)] };
        yield {
          range: hidden.keyRange,
          what: say`${key} is set again later in this object`,
          remedy: say`remove this one`,
          why: say`Only the last one counts`,
          related: [{ message: say`the one that counts`, range: last.keyRange }],
          fixes: alone ? [{ ...one, safe: true }] : [{ ...one, safe: false }, ...(nulls.size === 0 ? [every] : [])],
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
