import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { repeatsOf } from "../../task/by-key";
import { type Dependency, dependenciesOf } from "../../task/containers/dependencies";
import { haveSameValue, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "depends-on-duplicate",
    title: "A container depends on another only once",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["dependsOn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  },
  *check(task) {
    for (const { first, repeated, same } of repeatsOf(dependenciesOf(task), keyOf, hasSameCondition)) {
      const { container, list, element, target, condition } = repeated;
      const both = isKnown(condition) && isKnown(first.condition) && condition.value !== first.condition.value;
      const twice = say`${container.label} depends on ${target.value} twice`;
      yield {
        range: target.range,
        what: both ? say`${twice}, for ${first.condition.value} and for ${condition.value}` : twice,
        remedy: same ? say`remove this one` : both ? say`keep the condition that you mean` : say`keep one of them`,
        why: same ? say`The second entry adds nothing` : say`AWS does not document which condition counts`,
        related: [{ message: say`the other dependency`, range: first.target.range }],
        fixes: [removingFrom(list, element, { safe: same, title: say`Remove the dependency` })],
      };
    }
  },
});

/** What two entries of one list have in common if they name the same container. */
function keyOf({ list, target }: Dependency): string {
  return `${list.range.start} ${target.value}`;
}

function hasSameCondition({ condition }: Dependency, other: Dependency): boolean {
  return haveSameValue(condition, other.condition);
}
