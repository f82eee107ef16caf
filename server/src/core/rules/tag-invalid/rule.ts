import { LONGEST_TAG_KEY, LONGEST_TAG_VALUE, tagProblem, tagsOf } from "../../containers/tags";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "tag-invalid",
    title: "The key and the value of a tag have an allowed length and allowed characters",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
  },
  *check(task) {
    for (const { key, value } of tagsOf(task)) {
      if (isKnown(key) && key.value === "") {
        yield {
          range: key.range,
          message: "A tag has an empty key, and ECS demands at least one character; name the tag.",
        };
      }
      for (const part of [
        { says: "key", field: key, most: LONGEST_TAG_KEY },
        { says: "value", field: value, most: LONGEST_TAG_VALUE },
      ]) {
        const problem = isKnown(part.field) ? tagProblem(part.field.value, part.most) : undefined;
        if (!isKnown(part.field) || problem === undefined) continue;
        yield {
          range: part.field.range,
          message: `The ${part.says} ${quoted(part.field.value)} of a tag ${problem}; change it.`,
        };
      }
    }
  },
});
