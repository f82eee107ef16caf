import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { availableNames, containerNames } from "../../task/containers/container-names";
import { volumeSourcesOf } from "../../task/containers/volumes-from";
import { is } from "../../task/fields";
import { nearestName } from "../../text/nearest";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volumes-from-unknown-container",
    title: "volumesFrom names a container of the same task",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["volumesFrom"],
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
        what: say`${container.label} mounts the volumes of ${source.value}, which is not in this task`,
        remedy: availableNames(names, meant),
        why: say`{volumesFrom} can only name containers of the same task, and names are case-sensitive`,
        // Not safe: it may close a cycle of containers that wait for each other.
        fixes: fixes(meant === undefined ? undefined : changing(source, meant)),
      };
    }
  },
});
