import { removeFrom } from "../../changes/change";
import { namedValuesOf, repeatedNames } from "../../model/named-values";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "environment-duplicate",
    title: "A container has no two environment variables of one name",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const container of task.containers) {
      for (const { first, repeated, same } of repeatedNames(namedValuesOf(container, "environment"))) {
        const { list, element, name } = repeated;
        yield {
          range: name.range,
          message: `${beginning(container.label)} sets environment variable ${quoted(name.value)} ${same ? "twice to the same value" : "a second time, and only one of the values can reach the program"}; ${same ? "remove one" : "keep the one that you mean"}.`,
          related: [{ message: "the other one", range: first.name.range }],
          fixes: [
            {
              title: "Remove this variable",
              safe: same,
              changes: [removeFrom(list, element)],
            },
          ],
        };
      }
    }
  },
});
