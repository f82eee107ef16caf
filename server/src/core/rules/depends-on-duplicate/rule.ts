import { removeFrom } from "../../changes/change";
import { type Dependency, dependenciesOf } from "../../containers/dependencies";
import { is, isKnown } from "../../model/fields";
import { repeatsOf } from "../../model/repeats";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "depends-on-duplicate",
    title: "A container depends on another one once",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  },
  *check(task) {
    for (const { first, repeated, same } of repeatsOf(dependenciesOf(task), keyOf, hasSameCondition)) {
      const { container, list, element, target, condition } = repeated;
      const both = isKnown(condition) && isKnown(first.condition) && condition.value !== first.condition.value;
      const how = same
        ? " in the same way; remove this one"
        : both
          ? `, for ${first.condition.value} and for ${condition.value}; keep the condition that you mean`
          : "; keep one of them";
      yield {
        range: target.range,
        message: `${beginning(container.label)} depends on container ${quoted(target.value)} twice${how}.`,
        related: [{ message: "the other dependency", range: first.target.range }],
        fixes: [{ title: "Remove the dependency", safe: same, changes: [removeFrom(list, element)] }],
      };
    }
  },
});

/** The names that one container waits for are compared with one another. */
function keyOf({ list, target }: Dependency): string {
  return `${list.range.start} ${target.value}`;
}

function hasSameCondition({ condition }: Dependency, other: Dependency): boolean {
  return isKnown(condition) && is(other.condition, condition.value);
}
