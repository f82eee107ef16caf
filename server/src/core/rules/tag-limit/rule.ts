import { MOST_TAGS } from "../../containers/tags";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "tag-limit",
    title: "A task definition has at most 50 tags",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const tags = task.view?.objects("tags");
    if (tags === undefined || !isKnown(tags) || tags.value.length <= MOST_TAGS) return;
    yield {
      range: tags.keyRange,
      message: `The task definition has ${tags.value.length} tags, and ECS takes at most ${MOST_TAGS}; remove those that nobody looks at.`,
    };
  },
});
