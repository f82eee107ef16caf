import { emptyMember } from "../../edits/empty-member";
import { deviationsOfKind } from "../../model/deviations";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "container-definitions-empty",
    title: "A task definition has a container",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Container list cannot be empty",
  },
  *check(task) {
    // The parser may have passed over the containers.
    if (task.view === undefined || task.tree.problems.length > 0) return;
    const { node } = task.view;
    const range = emptyMember(task.view, "containerDefinitions");
    // Of null, null-value says that ECS requires a list.
    const isNull = deviationsOfKind(task, "null").some(
      ({ site }) => site.parent === node && site.key === "containerDefinitions",
    );
    if (range === undefined || isNull) return;
    yield { range, message: "containerDefinitions is empty, and ECS refuses a task without a container; add one." };
  },
});
