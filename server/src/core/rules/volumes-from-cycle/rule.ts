import { removeFrom } from "../../changes/change";
import { cyclesAmong } from "../../containers/name-cycles";
import { volumeSourcesOf } from "../../containers/volumes-from";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "volumes-from-cycle",
    title: "volumesFrom leads no container back to itself",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
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
        message: `${beginning(container.label)} takes its volumes from itself, so it would have to start before it starts; name another container or remove the entry.`,
        fixes: [
          {
            title: `Remove ${quoted(source.value)} from volumesFrom`,
            safe: true,
            changes: [removeFrom(list, element)],
          },
        ],
      };
    }
    for (const cycle of cyclesAmong(edges.filter(({ from, to }) => from !== to))) {
      const last = cycle.at(-1);
      if (last === undefined) continue;
      const path = [...cycle.map(({ from }) => from), last.to].map(quoted).join(" from ");
      yield {
        range: last.source.range,
        message: `Volumes go in a circle, ${path}, so none of these containers can start before the others; remove one of the entries.`,
        related: cycle.slice(0, -1).map(({ from, to, source }) => ({
          message: `${quoted(from)} takes volumes from ${quoted(to)}`,
          range: source.range,
        })),
      };
    }
  },
});
