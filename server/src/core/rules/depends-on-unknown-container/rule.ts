import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { availableNames, containerNames } from "../../task/containers/container-names";
import { dependenciesOf } from "../../task/containers/dependencies";
import { is } from "../../task/fields";
import type { ContainerDefinition } from "../../task/model";
import { nearestName } from "../../text/nearest";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "depends-on-unknown-container",
    title: "A dependency names a container of the same task",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["dependsOn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    apiMessage: "Cannot depend on container + 'nope' because it does not exist",
  },
  *check(task) {
    const names = containerNames(task);
    if (names === undefined) return;
    const known = new Set(names);
    const named = new Map<ContainerDefinition, Set<string>>();
    const dependencies = dependenciesOf(task);
    for (const { container, target } of dependencies) {
      const targets = named.get(container) ?? new Set();
      named.set(container, targets.add(target.value));
    }
    for (const { container, target } of dependencies) {
      if (known.has(target.value)) continue;
      const isFree = (name: string): boolean => !is(container.name, name) && named.get(container)?.has(name) !== true;
      const meant = nearestName(target.value, names, isFree);
      yield {
        range: target.range,
        what: say`${container.label} depends on ${target.value}, which is not in this task`,
        remedy: availableNames(names, meant),
        why: say`A container can only depend on containers of the same task, and names are case-sensitive`,
        // Not safe: other mistakes in the dependency might show only under the right name.
        fixes: fixes(meant === undefined ? undefined : changing(target, meant)),
      };
    }
  },
});
