import { set } from "../../changes/change";
import { availableNames, containerNames } from "../../containers/container-names";
import { volumeSourcesOf } from "../../containers/volumes-from";
import { is } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { nearestName } from "../../values/nearest";
import { beginning, quoted } from "../../words";

export default defineRule({
  meta: {
    id: "volumes-from-unknown-container",
    title: "volumesFrom names a container of the same task",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html",
    apiMessage: "Invalid 'volumesFrom' setting. Unknown container: 'data'",
  },
  *check(task) {
    const names = containerNames(task);
    if (names === undefined) return;
    const known = new Set(names);
    const sources = volumeSourcesOf(task);
    for (const { container, source } of sources) {
      if (known.has(source.value)) continue;
      const meant = nearestName(source.value, names, (name) => !is(container.name, name));
      yield {
        range: source.range,
        message: `${beginning(container.label)} mounts the volumes of container ${quoted(source.value)}, which this task does not have; ${availableNames(names, meant)}.`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : {
                title: `Change sourceContainer to ${quoted(meant)}`,
                // It may close a circle of containers that wait for each other.
                safe: false,
                changes: [set(source, meant)],
              },
        ),
      };
    }
  },
});
