import { defineRule } from "../../findings/rule";
import { MOST_TAGS } from "../../task/containers/tags";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "tag-limit",
    title: "A task definition has at most 50 tags",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["tags"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const tags = task.view?.objects("tags");
    if (tags === undefined || !isKnown(tags) || tags.value.length <= MOST_TAGS) return;
    yield {
      range: tags.keyRange,
      what: say`the task definition has ${tags.value.length} tags, and ECS accepts at most ${MOST_TAGS}`,
      remedy: say`remove those that you don't need`,
    };
  },
});
