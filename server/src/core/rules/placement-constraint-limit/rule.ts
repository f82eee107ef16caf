import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

/** The most constraints that a task can have, including those of the service or of the run. */
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
    concerns: ["placementConstraints"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const constraints = task.view?.objects("placementConstraints");
    if (constraints === undefined || !isKnown(constraints)) return;
    const count = constraints.value.length;
    if (count <= MOST_CONSTRAINTS) return;
    yield {
      range: constraints.keyRange,
      what: say`the task has ${count} placement constraints, but ECS accepts at most ${MOST_CONSTRAINTS}`,
      remedy: say`join some of them with ${word("and")}`,
      why: say`The limit includes the constraints of the service`,
    };
  },
});
