import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { isSkeleton } from "../../task/skeleton";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "skeleton-unfilled",
    title: "A skeleton from the AWS CLI is filled in",
    severity: "information",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["skeleton"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-task-definition.html",
    onSkeletons: true,
  },
  *check(task) {
    const [first] = task.containers;
    if (first === undefined || !isSkeleton(task)) return;
    const name = first.view.any("name");
    yield {
      range: isKnown(name) ? name.range : first.opening,
      what: say`this skeleton from the AWS CLI is not filled in`,
      remedy: say`give its containers names and images`,
      why: say`Nothing else in the file is checked until then`,
    };
  },
});
