import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { availableNames, containerNames } from "../../task/containers/container-names";
import { growingStartOrder } from "../../task/containers/dependencies";
import { linksOf } from "../../task/containers/links";
import { is, isKnown } from "../../task/fields";
import { once } from "../../task/once";
import { isOnlySameName, nearestName } from "../../text/nearest";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "links-unknown-container",
    title: "A link names a container of the same task",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["links"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const names = containerNames(task);
    if (names === undefined) return;
    const known = new Set(names);
    const links = linksOf(task);
    const linked = new Map(task.containers.map((container) => [container, new Set<string>()]));
    for (const { container, target } of links) linked.get(container)?.add(target);
    const startOrder = once(() => growingStartOrder(task));
    for (const { container, field, target, alias } of links) {
      if (known.has(target)) continue;
      const isFree = (name: string): boolean => !is(container.name, name) && linked.get(container)?.has(name) !== true;
      const meant = nearestName(target, names, isFree);
      const text = alias === undefined ? meant : `${meant}:${alias}`;
      yield {
        range: field.range,
        what: say`${container.label} links to ${target}, which is not in this task`,
        remedy: availableNames(names, meant),
        why: say`A container can link only to containers of the same task, and names are case-sensitive`,
        fixes: fixes(
          meant === undefined || text === undefined
            ? undefined
            : changing(field, text, {
                // A similar name may be that of another container.
                safe:
                  isOnlySameName(target, meant, names) &&
                  (!isKnown(container.name) || startOrder()(container.name.value, meant)),
              }),
        ),
      };
    }
  },
});
