import { startOrderOf } from "../../containers/dependencies";
import { cyclesAmong } from "../../containers/name-cycles";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "depends-on-cycle",
    title: "Dependencies make no cycle",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
  },
  *check(task) {
    for (const cycle of cyclesAmong(startOrderOf(task))) {
      // A cycle without a dependency is the matter of other rules.
      const place = cycle.findLast(({ verb }) => verb === "depends on");
      const closing = cycle.at(-1);
      if (place === undefined || closing === undefined) continue;
      const path = [closing.to, ...cycle.map(({ to }) => to)].join(" -> ");
      yield {
        range: place.range,
        message: `Dependencies make a cycle, ${path}, in which no container can start first; remove one of them.`,
        related: cycle.flatMap((edge) =>
          edge === place
            ? []
            : [{ message: `${quoted(edge.from)} ${edge.verb} ${quoted(edge.to)}`, range: edge.range }],
        ),
      };
    }
  },
});
