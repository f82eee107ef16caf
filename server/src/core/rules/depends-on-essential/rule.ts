import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import {
  awaitedNames,
  containersByName,
  dependenciesOf,
  isEssential,
  waitsForEnd,
} from "../../task/containers/dependencies";
import { isKnown } from "../../task/fields";
import type { ContainerDefinition } from "../../task/model";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "depends-on-essential",
    title: "No container waits for an essential one to end",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["COMPLETE", "SUCCESS"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    apiMessage: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
  },
  *check(task) {
    const byName = containersByName(task);
    const awaited = awaitedNames(task);
    // Another container has to stay essential, or the fix would cause the next error.
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
      const written = isKnown(essential);
      yield {
        range: condition.range,
        what: written
          ? say`{condition} ${condition.value} waits for the end of essential ${other.label}`
          : say`{condition} ${condition.value} waits for the end of ${other.label}, which is essential by default`,
        remedy: say`set {essential} to ${false} there, or wait for ${word("START")} or ${word("HEALTHY")}`,
        why: say`The end of an essential container ends the whole task`,
        related: [
          {
            message: written ? say`${other.label} is essential` : say`${other.label} is essential by default`,
            range: isKnown(essential) ? essential.range : other.place,
          },
        ],
        fixes: fixes(
          task.containers.every((each) => each === other || isEssential(each) === false)
            ? undefined
            : changing(essential, false, { title: say`Make ${other.label} non-essential`, safe: another && first }),
          changing(condition, "START"),
        ),
      };
    }
  },
});
