import { defineRule } from "../../findings/rule";
import { linksOf } from "../../task/containers/links";
import { cyclePath, cyclesAmong, MOST_SHOWN_OF_CYCLE } from "../../task/containers/name-cycles";
import { is, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "links-cycle",
    title: "Links don't form a cycle",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["links"],
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
      yield {
        range: closing.range,
        what: say`links form a cycle: ${word(cyclePath(cycle))}`,
        remedy: say`remove one of them`,
        why: say`ECS starts a container after those it links to, so none of these can start first`,
        related: cycle
          .slice(0, -1)
          .slice(0, MOST_SHOWN_OF_CYCLE)
          .map(({ from, to, range }) => ({ message: say`${from} links to ${to}`, range })),
      };
    }
  },
});
