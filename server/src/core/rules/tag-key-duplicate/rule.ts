import { type TaskTag, tagsOf } from "../../containers/tags";
import { editsFor, removeFrom } from "../../edits/edits";
import { isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "tag-key-duplicate",
    title: "Each key of a tag is used once",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const first = new Map<string, TaskTag>();
    for (const tag of tagsOf(task)) {
      const { key, value, list, element } = tag;
      if (!isWritten(key)) continue;
      const earlier = first.get(key.value);
      if (earlier === undefined || !isKnown(earlier.key)) {
        first.set(key.value, tag);
        continue;
      }
      const same = isKnown(value) && isKnown(earlier.value) && value.value === earlier.value.value;
      yield {
        range: key.range,
        message: `The key ${quoted(key.value)} stands in two tags, and ECS takes each key once; ${same ? "remove one of them" : "keep the tag with the right value"}.`,
        related: [{ message: "the first tag with this key", range: earlier.key.range }],
        fixes: [
          {
            title: `Remove this tag ${quoted(key.value)}`,
            safe: same,
            edits: () => editsFor(task.tree, [removeFrom(list, element)]),
          },
        ],
      };
    }
  },
});
