import { removeFrom } from "../../changes/change";
import { namedValuesOf, repeatedNames } from "../../model/named-values";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "secret-duplicate",
    title: "A container has no two secrets of one name",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    apiMessage: "Duplicate secret names found: X. Each secret name must be unique.",
  },
  *check(task) {
    for (const container of task.containers) {
      for (const { first, repeated, same } of repeatedNames(namedValuesOf(container, "secrets"))) {
        const { list, element, name } = repeated;
        yield {
          range: name.range,
          message: `${beginning(container.label)} has two secrets named ${quoted(name.value)}${same ? " from the same place" : ""}, and ECS takes a name once; ${same ? "remove one" : "rename or remove one"}.`,
          related: [{ message: "the other secret", range: first.name.range }],
          fixes: [{ title: "Remove this secret", safe: same, changes: [removeFrom(list, element)] }],
        };
      }
    }
  },
});
