import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { growingStartOrder } from "../../task/containers/dependencies";
import { linksOf } from "../../task/containers/links";
import { isKnown } from "../../task/fields";
import { once } from "../../task/once";
import { say } from "../../text/say";
import { unknownContainers } from "../shared/unknown-names";

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
    const startOrder = once(() => growingStartOrder(task));
    const references = linksOf(task).map((each) => ({ ...each, name: each.target }));
    for (const { reference, meant, isSure, remedy } of unknownContainers(task, references)) {
      const { container, field, target, alias } = reference;
      const text = alias === undefined ? meant : `${meant}:${alias}`;
      yield {
        range: field.range,
        what: say`${container.label} links to ${target}, which is not in this task`,
        remedy,
        why: say`A container can link only to containers of the same task, and names are case-sensitive`,
        fixes: fixes(
          meant === undefined || text === undefined
            ? undefined
            : changing(field, text, {
                // A similar name may be that of another container.
                safe: isSure && (!isKnown(container.name) || startOrder()(container.name.value, meant)),
              }),
        ),
      };
    }
  },
});
