import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { emptyContainers } from "./empty-containers";

export default defineRule({
  meta: {
    id: "container-name-missing",
    title: "Every container has a name",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["without ContainerDefinition.name", "blank text"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.name should not be null or empty.",
  },
  *check(task) {
    // The parser may have passed over the name.
    if (task.tree.problems.length > 0) return;
    for (const { name, view, place, label } of task.containers) {
      if (isKnown(name) ? name.value !== "" : !view.lacks("name")) continue;
      yield {
        range: place,
        what: isKnown(name) ? say`${label} has an empty name` : say`${label} has no name`,
        remedy: say`give it a name that no other container has`,
        why: say`ECS rejects a container without a name`,
      };
    }
    for (const { opening, label } of emptyContainers(task)) {
      yield {
        range: opening,
        what: say`${label} is empty`,
        remedy: say`fill it in or remove it`,
        why: say`ECS rejects a container without a name and an image`,
      };
    }
  },
});
