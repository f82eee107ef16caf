import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { volumeSourcesOf } from "../../task/containers/volumes-from";
import { say } from "../../text/say";
import { unknownContainers } from "../shared/unknown-names";

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
    const references = volumeSourcesOf(task).map((each) => ({ ...each, name: each.source.value }));
    for (const { reference, meant, remedy } of unknownContainers(task, references)) {
      const { container, source } = reference;
      yield {
        range: source.range,
        what: say`${container.label} mounts the volumes of ${source.value}, which is not in this task`,
        remedy,
        why: say`{volumesFrom} can only name containers of the same task, and names are case-sensitive`,
        // Not safe: it may close a cycle of containers that wait for each other.
        fixes: fixes(meant === undefined ? undefined : changing(source, meant)),
      };
    }
  },
});
