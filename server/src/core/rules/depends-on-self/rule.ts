import { removeFrom } from "../../changes/change";
import { dependenciesOf } from "../../containers/dependencies";
import { is } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "depends-on-self",
    title: "A container does not depend on itself",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  },
  *check(task) {
    for (const { container, list, element, target } of dependenciesOf(task)) {
      if (!is(container.name, target.value)) continue;
      yield {
        range: target.range,
        message: `${beginning(container.label)} depends on itself and so could never start; remove this dependency, or name another container.`,
        fixes: [{ title: "Remove the dependency", safe: true, changes: [removeFrom(list, element)] }],
      };
    }
  },
});
