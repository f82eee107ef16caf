import { isKnown } from "../../model/fields";
import { isSkeleton } from "../../model/skeleton";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "skeleton-unfilled",
    title: "A skeleton of the AWS CLI is filled in",
    severity: "information",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-task-definition.html",
    onSkeletons: true,
  },
  *check(task) {
    const [first] = task.containers;
    if (first === undefined || !isSkeleton(task)) return;
    const name = first.view.any("name");
    yield {
      range: isKnown(name) ? name.range : first.opening,
      message:
        "This is the skeleton that the AWS CLI prints, with nothing filled in, and so nothing else in it is checked; give its containers names and images.",
    };
  },
});
