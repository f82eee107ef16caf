import { defineRule } from "../../findings/rule";
import { LONGEST_TAG_KEY, LONGEST_TAG_VALUE, tagProblem, tagsOf } from "../../task/containers/tags";
import { isKnown } from "../../task/fields";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "tag-invalid",
    title: "The key and the value of a tag have a valid length and valid characters",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["tags"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html",
  },
  *check(task) {
    for (const { key, value } of tagsOf(task)) {
      if (isKnown(key) && key.value === "") {
        yield {
          range: key.range,
          what: say`the {key} of a tag is empty`,
          remedy: say`name the tag`,
          why: say`ECS requires at least one character`,
        };
      }
      for (const part of [
        { name: member("key"), field: key, most: LONGEST_TAG_KEY },
        { name: member("value"), field: value, most: LONGEST_TAG_VALUE },
      ]) {
        const problem = isKnown(part.field) ? tagProblem(part.field.value, part.most) : undefined;
        if (!isKnown(part.field) || problem === undefined) continue;
        yield {
          range: part.field.range,
          what: say`tag ${part.name} ${part.field.value} ${problem.what}`,
          remedy: say`change it`,
          why: problem.why,
        };
      }
    }
  },
});
