import { removeFrom } from "../../changes/change";
import { type TaskTag, tagsOf } from "../../containers/tags";
import { is, isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { repeatsOf } from "../../model/repeats";
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
    for (const { first, repeated, same } of repeatsOf(tagsOf(task), keyOf, hasSameValue)) {
      const { key, list, element } = repeated;
      if (!isKnown(key) || !isKnown(first.key)) continue;
      yield {
        range: key.range,
        message: `The key ${quoted(key.value)} stands in two tags, and ECS takes each key once; ${same ? "remove one of them" : "keep the tag with the right value"}.`,
        related: [{ message: "the first tag with this key", range: first.key.range }],
        fixes: [
          {
            title: `Remove this tag ${quoted(key.value)}`,
            safe: same,
            changes: [removeFrom(list, element)],
          },
        ],
      };
    }
  },
});

function keyOf({ key }: TaskTag): string | undefined {
  return isWritten(key) ? key.value : undefined;
}

function hasSameValue({ value }: TaskTag, other: TaskTag): boolean {
  return isKnown(value) && is(other.value, value.value);
}
