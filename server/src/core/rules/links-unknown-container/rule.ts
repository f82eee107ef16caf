import { availableNames, containerNames } from "../../container-names";
import { editsFor, set } from "../../edits";
import { is } from "../../fields";
import { linksOf } from "../../links";
import { nearest } from "../../nearest";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "links-unknown-container",
    title: "A link names a container of the same task",
    severity: "error",
    category: "network",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const names = containerNames(task);
    if (names === undefined) return;
    const links = linksOf(task);
    for (const { container, field, target, alias } of links) {
      if (names.includes(target)) continue;
      const linked = links.filter((other) => other.container === container).map((other) => other.target);
      const free = names.filter((name) => !is(container.name, name) && !linked.includes(name));
      const meant = nearest(target, free);
      const text = alias === undefined ? meant : `${meant}:${alias}`;
      yield {
        range: field.range,
        message: `Link "${field.value}" names container "${target}", which this task does not have; ${availableNames(names, meant)}.`,
        fixes: fixes(
          meant === undefined || text === undefined
            ? undefined
            : {
                title: `Change the link to "${text}"`,
                safe: true,
                edits: () => editsFor(task.tree, [set(field, text)]),
              },
        ),
      };
    }
  },
});
