import { cyclesAmong } from "../../containers/name-cycles";
import { is, isKnown } from "../../model/fields";
import { linksOf } from "../../network/links";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "links-cycle",
    title: "Links make no cycle",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container links should not have a cycle",
  },
  *check(task) {
    const edges = linksOf(task).flatMap(({ container: { name }, field, target }) =>
      isKnown(name) && !is(name, target) ? [{ from: name.value, to: target, range: field.range }] : [],
    );
    for (const cycle of cyclesAmong(edges)) {
      const closing = cycle.at(-1);
      if (closing === undefined) continue;
      const path = pathOf([closing.to, ...cycle.map(({ to }) => to)]);
      yield {
        range: closing.range,
        message: `Links make a cycle, ${path}, in which no container can start first; remove one of them.`,
        related: cycle
          .slice(0, -1)
          .slice(0, MOST_SHOWN)
          .map(({ from, to, range }) => ({ message: `${quoted(from)} links to ${quoted(to)}`, range })),
      };
    }
  },
});

/** ECS takes ten containers; of a longer cycle nobody needs to see every link. */
const MOST_SHOWN = 20;

/** The names of a cycle with arrows between them; of a very long one the beginning and the end. */
function pathOf(names: readonly string[]): string {
  const shown = names.length > MOST_SHOWN ? [...names.slice(0, MOST_SHOWN - 2), "...", ...names.slice(-1)] : names;
  return shown.join(" -> ");
}
