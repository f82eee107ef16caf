import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { repeatsOf } from "../../task/by-key";
import { type TaskTag, tagsOf } from "../../task/containers/tags";
import { haveSameValue, isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "tag-key-duplicate",
    title: "Tag keys are unique",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["tags"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const { first, repeated, same } of repeatsOf(tagsOf(task), keyOf, hasSameValue)) {
      const { key, list, element } = repeated;
      if (!isKnown(key) || !isKnown(first.key)) continue;
      yield {
        range: key.range,
        what: say`two tags have the {key} ${key.value}`,
        remedy: same ? say`remove one of them` : say`keep the tag with the right value`,
        why: say`ECS accepts each key only once`,
        related: [{ message: say`the first tag with this key`, range: first.key.range }],
        fixes: [removingFrom(list, element, { safe: same, title: say`Remove this tag ${key.value}` })],
      };
    }
  },
});

function keyOf({ key }: TaskTag): string | undefined {
  return isWritten(key) ? key.value : undefined;
}

function hasSameValue({ value }: TaskTag, other: TaskTag): boolean {
  return haveSameValue(value, other.value);
}
