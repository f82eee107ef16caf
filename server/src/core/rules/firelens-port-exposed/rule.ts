import { FIRELENS_PORT } from "../../facts/ports";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { hasPort } from "../../network/port-bindings";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { removeMapping } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "firelens-port-exposed",
    title: "A FireLens container in bridge mode doesn't map port 24224",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["firelensConfiguration"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/firelens-taskdef.html",
  },
  *check(task) {
    const { mode, launchTypes, bindings } = networkingOf(task);
    // Fargate has no instance to publish a port on.
    if (mode.value !== "bridge" || launchTypes.requires("FARGATE")) return;
    for (const { containerPorts, mapping } of bindings) {
      const { firelensConfiguration } = mapping.container;
      if (!isKnown(firelensConfiguration) || !hasPort(containerPorts, FIRELENS_PORT)) continue;
      const { containerPort, containerPortRange } = mapping;
      const why = say`Anything that reaches the instance can write into your logs. The containers of the task need no mapping to log`;
      const related = [{ message: say`the FireLens configuration`, range: firelensConfiguration.keyRange }];
      if (isKnown(containerPortRange)) {
        yield {
          range: containerPortRange.range,
          what: say`{containerPortRange} ${containerPortRange.value} publishes port ${FIRELENS_PORT} of the log router`,
          remedy: say`choose a range without it`,
          why,
          related,
        };
      } else if (isKnown(containerPort)) {
        yield {
          range: containerPort.range,
          what: say`this mapping publishes port ${FIRELENS_PORT} of the log router`,
          remedy: say`remove it`,
          why,
          related,
          // Unsafe, since something outside the task may be sending logs here on purpose.
          fixes: fixes(removeMapping(mapping)),
        };
      }
    }
  },
});
