import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { namedValuesOf, repeatedNames } from "../../task/named-values";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "environment-duplicate",
    title: "Environment variable names are unique within a container",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["environment"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    for (const container of task.containers) {
      for (const { first, repeated, same } of repeatedNames(namedValuesOf(container, "environment"))) {
        const { list, element, name } = repeated;
        yield {
          range: name.range,
          what: same
            ? say`${container.label} sets environment variable ${name.value} twice to the same value`
            : say`${container.label} sets environment variable ${name.value} twice`,
          remedy: same ? say`remove one` : say`keep the one that you mean`,
          why: same ? say`The second entry adds nothing` : say`Only one of the values can reach the program`,
          related: [{ message: say`the other one`, range: first.name.range }],
          fixes: [removingFrom(list, element, { safe: same, title: say`Remove this variable` })],
        };
      }
    }
  },
});
