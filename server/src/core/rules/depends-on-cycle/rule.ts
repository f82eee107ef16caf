import { defineRule } from "../../findings/rule";
import { orderPhrase, startOrderOf } from "../../task/containers/dependencies";
import { cyclePath, cyclesAmong } from "../../task/containers/name-cycles";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "depends-on-cycle",
    title: "Container dependencies form no cycle",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["dependsOn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  },
  *check(task) {
    for (const cycle of cyclesAmong(startOrderOf(task))) {
      // Other rules report a cycle without a dependency.
      const place = cycle.findLast(({ kind }) => kind === "dependsOn");
      if (place === undefined) continue;
      yield {
        range: place.range,
        what: say`dependencies form the cycle ${word(cyclePath(cycle))}`,
        remedy: say`remove one of them`,
        why: say`Each of these containers waits for another, so none can start first`,
        related: cycle.flatMap((edge) => (edge === place ? [] : [{ message: orderPhrase(edge), range: edge.range }])),
      };
    }
  },
});
