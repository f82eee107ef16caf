import { editsFor, removeMember } from "../../edits/edits";
import { deviationsOfKind } from "../../model/deviations";
import { once } from "../../once";
import { defineRule, type Fix } from "../../rule";
import type { DuplicateProperty } from "../../structure/deviation";
import type { ObjectNode } from "../../syntax/syntax";
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
      // Worked out once for all of them: an object may have thousands.
      const edits = once(() =>
        editsFor(
          task.tree,
          duplicates.map(({ member }) => removeMember(node, member)),
        ),
      );
      const all: Fix = { title: `Remove all ${duplicates.length} that do not count`, safe: true, edits };
      for (const { member, last } of duplicates) {
        const { key } = member;
        const alone = duplicates.length === 1;
        const one = { title: `Remove this ${key}`, edits: () => editsFor(task.tree, [removeMember(node, member)]) };
        yield {
          range: member.keyRange,
          message: `${quoted(key)} stands in this object again, and only the last one counts; remove this one.`,
          related: [{ message: "the one that counts", range: last.keyRange }],
          fixes: alone ? [{ ...one, safe: true }] : [{ ...one, safe: false }, all],
        };
      }
    }
  },
});
