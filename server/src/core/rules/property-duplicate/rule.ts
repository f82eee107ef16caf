import { editsFor, removeMember } from "../../edits/edits";
import { deviationsOfKind } from "../../model/deviations";
import { defineRule } from "../../rule";
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
    for (const { object, member, last } of deviationsOfKind(task, "duplicate")) {
      // The one that is being typed may still become another.
      if (member.value === undefined || last.value === undefined) continue;
      const { key } = member;
      yield {
        range: member.keyRange,
        message: `${quoted(key)} stands in this object again, and only the last one counts; remove this one.`,
        related: [{ message: "the one that counts", range: last.keyRange }],
        fixes: [
          {
            title: `Remove this ${key}`,
            safe: true,
            edits: () => editsFor(task.tree, [removeMember(object.node, member)]),
          },
        ],
      };
    }
  },
});
