import { emptyContainers } from "../../containers/empty-containers";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "container-name-missing",
    title: "Every container has a name",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.name should not be null or empty.",
  },
  *check(task) {
    // The parser may have passed over the name.
    if (task.tree.problems.length > 0) return;
    for (const { name, view, opening, label } of task.containers) {
      if (isKnown(name) ? name.value !== "" : !isAbsent(name) || !view.lacks("name")) continue;
      const mistake = isKnown(name) ? "has an empty name" : "has no name";
      yield {
        range: isKnown(name) ? name.range : opening,
        message: `${beginning(label)} ${mistake}, and ECS refuses a container without one; give it a name that no other container of the task has.`,
      };
    }
    for (const { opening, label } of emptyContainers(task)) {
      yield {
        range: opening,
        message: `${beginning(label)} is empty, and ECS refuses a container without a name and an image; fill it in or remove it.`,
      };
    }
  },
});
