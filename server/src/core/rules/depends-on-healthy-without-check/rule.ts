import { set } from "../../changes/change";
import { containersByName, dependenciesOf } from "../../containers/dependencies";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "depends-on-healthy-without-check",
    title: "A container that others want healthy has a health check",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    apiMessage: "A dependency container with HEALTHY condition must have health check configured",
  },
  *check(task) {
    const byName = containersByName(task);
    for (const { container, target, condition } of dependenciesOf(task)) {
      const other = byName.get(target.value);
      if (!isKnown(condition) || condition.value !== "HEALTHY" || other === undefined || other === container) continue;
      if (!isAbsent(other.view.object("healthCheck")) || !other.view.lacks("healthCheck")) continue;
      yield {
        range: condition.range,
        message: `Condition HEALTHY waits for container ${quoted(target.value)}, which has no healthCheck here, and ECS does not look for one in the image; add a healthCheck to it, or wait for START.`,
        related: [
          {
            message: `container ${quoted(target.value)}`,
            range: isKnown(other.name) ? other.name.range : other.opening,
          },
        ],
        fixes: [
          {
            title: "Change condition to START",
            safe: false,
            changes: [set(condition, "START")],
          },
        ],
      };
    }
  },
});
