import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { dependenciesOf } from "../../task/containers/dependencies";
import { is } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "depends-on-self",
    title: "A container does not depend on itself",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["dependsOn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  },
  *check(task) {
    for (const { container, list, element, target } of dependenciesOf(task)) {
      if (!is(container.name, target.value)) continue;
      yield {
        range: target.range,
        what: say`${container.label} depends on itself`,
        remedy: say`remove this dependency, or name another container`,
        why: say`A container that waits for itself never starts`,
        fixes: [removingFrom(list, element, { safe: true, title: say`Remove the dependency` })],
      };
    }
  },
});
