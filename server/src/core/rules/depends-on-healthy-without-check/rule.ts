import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { containersByName, dependenciesOf } from "../../task/containers/dependencies";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "depends-on-healthy-without-check",
    title: "The container in a HEALTHY dependency has a health check",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["HEALTHY"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    apiMessage: "A dependency container with HEALTHY condition must have health check configured",
  },
  *check(task) {
    const byName = containersByName(task);
    for (const { container, target, condition } of dependenciesOf(task)) {
      const other = byName.get(target.value);
      if (!isKnown(condition) || condition.value !== "HEALTHY" || other === undefined || other === container) continue;
      if (!other.view.lacks("healthCheck")) continue;
      yield {
        range: condition.range,
        what: say`{condition} ${condition.value} waits for ${other.label}, which has no {healthCheck}`,
        remedy: say`add a {healthCheck} to it, or wait for ${word("START")}`,
        why: say`ECS does not look for a health check in the image, and rejects the task definition`,
        related: [{ message: other.label, range: other.place }],
        fixes: [changing(condition, "START")],
      };
    }
  },
});
