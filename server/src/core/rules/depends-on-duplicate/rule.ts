import { type Dependency, dependenciesOf } from "../../containers/dependencies";
import { editsFor, removeFrom } from "../../edits/edits";
import { is, isKnown } from "../../model/fields";
import type { ContainerDefinition } from "../../model/model";
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
    const firsts = new Map<ContainerDefinition, Map<string, Dependency>>();
    for (const dependency of dependenciesOf(task)) {
      const { container, list, element, target, condition } = dependency;
      const own = firsts.get(container) ?? new Map<string, Dependency>();
      firsts.set(container, own);
      const first = own.get(target.value);
      if (first === undefined) {
        own.set(target.value, dependency);
        continue;
      }
      const same = isKnown(condition) && is(first.condition, condition.value);
      const both = isKnown(condition) && isKnown(first.condition);
      const how = same
        ? " in the same way; remove this one"
        : both
          ? `, for ${first.condition.value} and for ${condition.value}; keep the condition that you mean`
          : "; keep one of them";
      yield {
        range: target.range,
        message: `${beginning(container.label)} depends on container ${quoted(target.value)} twice${how}.`,
        related: [{ message: "the other dependency", range: first.target.range }],
        fixes: [
          { title: "Remove the dependency", safe: same, edits: () => editsFor(task.tree, [removeFrom(list, element)]) },
        ],
      };
    }
  },
});
