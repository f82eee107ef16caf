import { set } from "../../changes/change";
import { containersByName, dependenciesOf, isEssential, waitsForEnd } from "../../containers/dependencies";
import { isKnown } from "../../model/fields";
import type { ContainerDefinition } from "../../model/model";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "depends-on-essential",
    title: "No container waits for the end of an essential one",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    apiMessage: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
  },
  *check(task) {
    const byName = containersByName(task);
    const awaited = new Set(
      dependenciesOf(task)
        .filter(waitsForEnd)
        .map(({ target }) => target.value),
    );
    // Some other container has to stay essential, or the fix would bring the next error.
    const another = task.containers.some(
      (container) => isEssential(container) === true && isKnown(container.name) && !awaited.has(container.name.value),
    );
    const told = new Set<ContainerDefinition>();
    for (const dependency of dependenciesOf(task)) {
      const { container, target, condition } = dependency;
      const other = byName.get(target.value);
      if (!waitsForEnd(dependency) || !isKnown(condition) || other === undefined || other === container) continue;
      if (isEssential(other) !== true) continue;
      const essential = other.view.boolean("essential");
      const first = !told.has(other);
      told.add(other);
      const why = isKnown(essential) ? "is essential" : "is essential by default";
      yield {
        range: condition.range,
        message: `Condition ${condition.value} waits for the end of container ${quoted(target.value)}, which ${why}, and the end of an essential container ends the task; make that container non-essential, or wait for START or HEALTHY.`,
        related: [
          {
            message: `container ${quoted(target.value)} ${why}`,
            range: isKnown(essential) ? essential.range : isKnown(other.name) ? other.name.range : other.opening,
          },
        ],
        fixes: fixes(
          task.containers.every((each) => each === other || isEssential(each) === false)
            ? undefined
            : {
                title: `Make container ${quoted(target.value)} non-essential`,
                safe: another && first,
                changes: [set(essential, false)],
              },
          {
            title: "Change condition to START",
            safe: false,
            changes: [set(condition, "START")],
          },
        ),
      };
    }
  },
});
