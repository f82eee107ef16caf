import { FARGATE_WINDOWS_PORT } from "../../facts/ports";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { hasPort } from "../../network/port-bindings";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "windows-fargate-port",
    title: "Windows tasks on Fargate don't use port 3150",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["windows"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  },
  *check(task) {
    const { bindings, launchTypes, os } = networkingOf(task);
    if (os.value !== "windows" || !launchTypes.requires("FARGATE")) return;
    const family = task.operatingSystemFamily;
    const places = [
      { message: say`Windows is chosen here`, range: isKnown(family) ? family.range : undefined },
      { message: say`Fargate is required here`, range: launchTypes.rangeOf("FARGATE") },
    ];
    const related = places.flatMap(({ message, range }) => (range === undefined ? [] : [{ message, range }]));
    for (const { containerPorts, mapping } of bindings) {
      if (!hasPort(containerPorts, FARGATE_WINDOWS_PORT)) continue;
      const { containerPort, containerPortRange } = mapping;
      if (isKnown(containerPortRange)) {
        yield {
          range: containerPortRange.range,
          what: say`{containerPortRange} ${containerPortRange.value} includes port ${FARGATE_WINDOWS_PORT}`,
          remedy: say`choose a range without it`,
          why: say`Fargate uses port ${FARGATE_WINDOWS_PORT} of a Windows task itself`,
          related,
        };
      } else if (isKnown(containerPort)) {
        yield {
          range: containerPort.range,
          what: say`{containerPort} ${containerPort.value} is reserved by Fargate on Windows`,
          remedy: say`let the container listen on another port`,
          related,
        };
      }
    }
  },
});
