import { remove } from "../../changes/change";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "tags-empty",
    title: "tags are left out where there are none",
    severity: "information",
    category: "schema",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Tags can not be empty.",
  },
  *check(task) {
    const range = task.view?.emptyList("tags");
    const tags = task.view?.any("tags");
    if (range === undefined || tags === undefined) return;
    yield {
      range,
      message:
        "tags is an empty list, which ECS refuses where the tool that registers the file does not drop it; remove tags.",
      fixes: [{ title: "Remove tags", safe: true, changes: [remove(tags)] }],
    };
  },
});
