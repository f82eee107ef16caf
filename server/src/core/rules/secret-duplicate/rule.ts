import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { namedValuesOf, repeatedNames } from "../../task/named-values";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "secret-duplicate",
    title: "Secret names are unique within a container",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["secrets"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html",
    apiMessage: "Duplicate secret names found: X. Each secret name must be unique.",
  },
  *check(task) {
    for (const container of task.containers) {
      for (const { first, repeated, same } of repeatedNames(namedValuesOf(container, "secrets"))) {
        const { list, element, name } = repeated;
        yield {
          range: name.range,
          what: same
            ? say`${container.label} has secret ${name.value} twice, with the same source`
            : say`${container.label} has two secrets named ${name.value}`,
          remedy: same ? say`remove one` : say`rename or remove one`,
          why: say`ECS accepts each name only once in a container`,
          related: [{ message: say`the other secret`, range: first.name.range }],
          fixes: [removingFrom(list, element, { safe: same, title: say`Remove this secret` })],
        };
      }
    }
  },
});
