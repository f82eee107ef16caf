import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "tags-empty",
    title: "tags is left out if it is empty",
    severity: "information",
    category: "schema",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["empty tags"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Tags can not be empty.",
  },
  *check(task) {
    const range = task.view?.emptyList("tags");
    const tags = task.view?.any("tags");
    if (range === undefined || tags === undefined) return;
    yield {
      range,
      what: say`{tags} is an empty list`,
      remedy: say`remove it`,
      why: say`ECS rejects an empty list of tags. Some tools, such as the GitHub action, leave it out`,
      fixes: [removing(tags, { safe: true })],
    };
  },
});
