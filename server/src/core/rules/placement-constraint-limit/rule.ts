import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

/** The most constraints that a task can have, those of the service or the run included. */
const MOST_CONSTRAINTS = 10;

export default defineRule({
  meta: {
    id: "placement-constraint-limit",
    title: "A task has at most 10 placement constraints",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const constraints = task.view?.objects("placementConstraints");
    if (constraints === undefined || !isKnown(constraints)) return;
    const count = constraints.value.length;
    if (count <= MOST_CONSTRAINTS) return;
    yield {
      range: constraints.keyRange,
      message: `The task has ${count} placement constraints, and ECS takes at most ${MOST_CONSTRAINTS}, those of the service included; join some of them with and.`,
    };
  },
});
