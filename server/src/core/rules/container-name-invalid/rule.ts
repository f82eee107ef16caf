import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { mayBeTemplate, nameProblem, toResourceName } from "../../values/resource-names";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-name-invalid",
    title: "A container name has letters, digits, hyphens and underscores, and at most 255 of them",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.name contains invalid characters.",
  },
  *check(task) {
    // Names that are given or proposed already, so that no proposal repeats another.
    const taken = new Set(task.containers.flatMap(({ name }) => (isKnown(name) ? [name.value] : [])));
    for (const { name } of task.containers) {
      const problem = isKnown(name) ? nameProblem(name.value) : undefined;
      if (!isKnown(name) || problem === undefined) continue;
      const better = toResourceName(name.value);
      const free = better !== "" && !taken.has(better);
      if (free) taken.add(better);
      yield {
        range: name.range,
        severity: mayBeTemplate(name.value) ? "warning" : "error",
        message: `Container name ${quoted(name.value)} ${problem}; ${free ? `write ${quoted(better)}` : "choose another"}.`,
        fixes: fixes(
          free
            ? {
                title: `Change name to ${quoted(better)}`,
                // Other containers, services and load balancers may name it.
                safe: false,
                changes: [set(name, better)],
              }
            : undefined,
        ),
      };
    }
  },
});
