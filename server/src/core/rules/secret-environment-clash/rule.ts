import { remove } from "../../document/change";
import { removing, removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { namedValuesOf, valuesByName } from "../../task/named-values";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "secret-environment-clash",
    title: "A secret and an environment variable never share a name",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["secrets"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    apiMessage:
      "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'X'.",
  },
  *check(task) {
    for (const container of task.containers) {
      const variables = valuesByName(namedValuesOf(container, "environment"));
      for (const { name, list, element } of namedValuesOf(container, "secrets")) {
        const clashing = variables.get(name.value) ?? [];
        const [first, ...others] = clashing;
        if (first === undefined) continue;
        const isAll = clashing.length === first.list.value.length;
        yield {
          range: name.range,
          what: say`${container.label} has ${name.value} as a secret and as an environment variable`,
          remedy: say`remove one of them`,
          why: say`A secret becomes an environment variable, and ECS accepts each name only once`,
          related: [{ message: say`the environment variable`, range: first.name.range }],
          fixes: [
            removing(isAll ? first.list : first.element, {
              title: say`Remove the environment variable`,
              also: isAll ? [] : others.map((variable) => remove(variable.element)),
            }),
            removingFrom(list, element, { title: say`Remove the secret` }),
          ],
        };
      }
    }
  },
});
