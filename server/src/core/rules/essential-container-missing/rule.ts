import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { awaitedNames, isEssential } from "../../task/containers/dependencies";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "essential-container-missing",
    title: "A task has at least one essential container",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: [["essential", "false"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Task definition doesn't have any essential container.",
  },
  *check(task) {
    const [first, ...others] = task.containers;
    if (first === undefined || !task.containersComplete) return;
    if (task.containers.some((container) => isEssential(container) !== false)) return;
    const awaited = awaitedNames(task);
    const chosen = task.containers.find(({ name }) => !isKnown(name) || !awaited.has(name.value));
    const place = first.view.any("essential");
    if (!isKnown(place)) return;
    yield {
      range: place.range,
      what: say`no container is essential`,
      remedy: say`mark the main container as essential`,
      why: say`A task runs as long as its essential containers, so ECS rejects one without any`,
      related: others.flatMap(({ view, label }) => {
        const essential = view.any("essential");
        return isKnown(essential) ? [{ message: say`${label} is not essential either`, range: essential.range }] : [];
      }),
      fixes: fixes(
        chosen &&
          changing(chosen.view.boolean("essential"), true, {
            safe: others.length === 0,
            title: say`Make ${chosen.label} essential`,
          }),
      ),
    };
  },
});
