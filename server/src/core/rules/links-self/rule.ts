import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { linksOf } from "../../task/containers/links";
import { is } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "links-self",
    title: "A container doesn't link to itself",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["links"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const { container, list, field, target } of linksOf(task)) {
      if (!is(container.name, target)) continue;
      yield {
        range: field.range,
        what: say`${container.label} links to itself`,
        remedy: say`remove ${field.value}`,
        why: say`ECS starts the linked container first, so it must be another one`,
        fixes: [removingFrom(list, field, { safe: true, title: say`Remove the link` })],
      };
    }
  },
});
