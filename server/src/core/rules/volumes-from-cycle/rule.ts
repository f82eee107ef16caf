import { removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { cyclePath, cyclesAmong } from "../../task/containers/name-cycles";
import { volumeSourcesOf } from "../../task/containers/volumes-from";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "volumes-from-cycle",
    title: "volumesFrom forms no cycle",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["volumesFrom"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html",
  },
  *check(task) {
    const edges = volumeSourcesOf(task).flatMap((entry) =>
      isKnown(entry.container.name) ? [{ ...entry, from: entry.container.name.value, to: entry.source.value }] : [],
    );
    const selves = edges.filter(({ from, to }) => from === to);
    for (const { container, source, list, element } of selves) {
      yield {
        range: source.range,
        what: say`${container.label} mounts its own volumes with {volumesFrom}`,
        remedy: say`name another container or remove the entry`,
        why: say`The container would have to start before itself`,
        fixes: [removingFrom(list, element, { safe: true, title: say`Remove ${source.value} from {volumesFrom}` })],
      };
    }
    for (const cycle of cyclesAmong(edges.filter(({ from, to }) => from !== to))) {
      const last = cycle.at(-1);
      if (last === undefined) continue;
      yield {
        range: last.source.range,
        what: say`{volumesFrom} forms the cycle ${word(cyclePath(cycle))}`,
        remedy: say`remove one of the entries`,
        why: say`Each of these containers waits for another, so none can start first`,
        related: cycle.slice(0, -1).map(({ from, to, source }) => ({
          message: say`${from} takes volumes from ${to}`,
          range: source.range,
        })),
      };
    }
  },
});
