import { set } from "../../changes/change";
import { dependenciesOf, isEssential, waitsForEnd } from "../../containers/dependencies";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "essential-container-missing",
    title: "A task has an essential container",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Task definition doesn't have any essential container.",
  },
  *check(task) {
    const [first, ...others] = task.containers;
    if (first === undefined || !task.containersComplete) return;
    if (task.containers.some((container) => isEssential(container) !== false)) return;
    const awaited = new Set(
      dependenciesOf(task)
        .filter(waitsForEnd)
        .map(({ target }) => target.value),
    );
    const chosen = task.containers.find(({ name }) => !isKnown(name) || !awaited.has(name.value));
    const place = first.view.any("essential");
    if (!isKnown(place)) return;
    yield {
      range: place.range,
      message: `No container of the task is essential, so ECS could not tell when the task is over and refuses it; make the container essential that does the task's work.`,
      related: others.flatMap(({ view, label }) => {
        const essential = view.any("essential");
        return isKnown(essential) ? [{ message: `${label} is not essential either`, range: essential.range }] : [];
      }),
      fixes: fixes(
        chosen && {
          title: `Make ${chosen.label} essential`,
          safe: others.length === 0,
          changes: [set(chosen.view.boolean("essential"), true)],
        },
      ),
    };
  },
});
