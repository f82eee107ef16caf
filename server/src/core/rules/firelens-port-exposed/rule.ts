import { removeFrom } from "../../changes/change";
import { isKnown } from "../../model/fields";
import type { PortMapping } from "../../model/model";
import { defineRule, type Fix, fixes } from "../../rule";
import { FIRELENS_PORT } from "../../spec/ports";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "firelens-port-exposed",
    title: "In bridge mode the FireLens container does not map port 24224",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    const { mode, launchTypes, bindings } = task.networking;
    // Fargate has no instance to publish a port on.
    if (mode.value !== "bridge" || launchTypes.requires("FARGATE")) return;
    for (const { containerPorts, mapping } of bindings) {
      const { firelensConfiguration } = mapping.container;
      if (!isKnown(firelensConfiguration) || containerPorts === undefined) continue;
      if (containerPorts.first > FIRELENS_PORT || containerPorts.last < FIRELENS_PORT) continue;
      const { containerPort, containerPortRange } = mapping;
      const why = "which opens the log router to all who reach the instance";
      const related = [{ message: "the FireLens configuration", range: firelensConfiguration.keyRange }];
      if (isKnown(containerPortRange)) {
        yield {
          range: containerPortRange.range,
          message: `containerPortRange ${quoted(containerPortRange.value)} publishes FireLens's own port 24224, ${why}; choose a range without it.`,
          related,
        };
      } else if (isKnown(containerPort)) {
        yield {
          range: containerPort.range,
          message: `This mapping publishes FireLens's own port 24224, ${why}; remove it, since the containers of the task need no mapping to log.`,
          related,
          fixes: fixes(removalOf(mapping)),
        };
      }
    }
  },
});

/** Unsafe, since somebody outside of the task may be sending logs here on purpose. */
function removalOf(mapping: PortMapping): Fix | undefined {
  const list = mapping.container.portMappings;
  if (!isKnown(list)) return undefined;
  const element = list.value.find((field) => isKnown(field) && field.value === mapping.view);
  return (
    element && {
      title: "Remove the port mapping",
      safe: false,
      changes: [removeFrom(list, element)],
    }
  );
}
