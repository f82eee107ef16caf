import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { FARGATE_WINDOWS_PORT } from "../../spec/ports";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "windows-fargate-port",
    title: "Windows containers on Fargate leave port 3150 alone",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  },
  *check(task) {
    const { bindings, launchTypes, os } = task.networking;
    if (os.value !== "windows" || !launchTypes.requires("FARGATE")) return;
    const family = task.operatingSystemFamily;
    const places = [
      { message: "Windows is chosen here", range: isKnown(family) ? family.range : undefined },
      { message: "Fargate is required here", range: launchTypes.rangeOf("FARGATE") },
    ];
    const related = places.flatMap(({ message, range }) => (range === undefined ? [] : [{ message, range }]));
    for (const { containerPorts, mapping } of bindings) {
      if (containerPorts === undefined) continue;
      if (containerPorts.first > FARGATE_WINDOWS_PORT || containerPorts.last < FARGATE_WINDOWS_PORT) continue;
      const { containerPort, containerPortRange } = mapping;
      if (isKnown(containerPortRange)) {
        yield {
          range: containerPortRange.range,
          message: `containerPortRange ${quoted(containerPortRange.value)} holds port 3150, which Fargate keeps for itself on Windows; choose a range without it.`,
          related,
        };
      } else if (isKnown(containerPort)) {
        yield {
          range: containerPort.range,
          message:
            "containerPort 3150 is kept by Fargate for itself on Windows; let the container listen on another port.",
          related,
        };
      }
    }
  },
});
