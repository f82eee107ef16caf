import { remove, removeFrom } from "../../changes/change";
import { namedValuesOf, valuesByName } from "../../model/named-values";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "secret-environment-clash",
    title: "No secret has the name of an environment variable",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    apiMessage:
      "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'X'.",
  },
  *check(task) {
    for (const container of task.containers) {
      const variables = valuesByName(namedValuesOf(container, "environment"));
      for (const { name, list, element } of namedValuesOf(container, "secrets")) {
        const clashing = variables.get(name.value) ?? [];
        const [first] = clashing;
        if (first === undefined) continue;
        const isAll = clashing.length === first.list.value.length;
        yield {
          range: name.range,
          message: `${beginning(container.label)} has ${quoted(name.value)} as a secret and as an environment variable, and ECS takes a name once; remove one of them.`,
          related: [{ message: "the environment variable", range: first.name.range }],
          fixes: [
            {
              title: "Remove the environment variable",
              safe: false,
              changes: isAll ? [remove(first.list)] : clashing.map((variable) => remove(variable.element)),
            },
            { title: "Remove the secret", safe: false, changes: [removeFrom(list, element)] },
          ],
        };
      }
    }
  },
});
