import { unsafe } from "../../assists/assist";
import { useDynamicHostPorts } from "../../assists/dynamic-host-ports";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { say, word } from "../../text/say";
import { pinnedHostPorts } from "../shared/pinned-host-ports";
import { hostPortPlace } from "../shared/port-places";

export default defineRule({
  meta: {
    id: "host-port-reserved",
    title: "A task uses no host port that the instance needs itself",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [
      ["hostPort", "bridge"],
      ["hostPort", "default"],
      ["portMappings", "host"],
    ],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, os, launchTypes } = networkingOf(task);
    if (launchTypes.requires("MANAGED_INSTANCES")) return;
    const system = SYSTEMS[os.value];
    for (const { mapping, port, kind } of pinnedHostPorts(task)) {
      if (kind !== "reserved") continue;
      yield {
        range: hostPortPlace(mapping),
        what:
          system === undefined
            ? say`host port ${port} is reserved on every instance`
            : say`host port ${port} is reserved on ${word(system)} instances`,
        remedy:
          mode.value === "host"
            ? say`let the container listen on another port`
            : say`choose another {hostPort} or leave it out`,
        why: say`The instance needs the port itself, so ECS can't place the task`,
        fixes: fixes(unsafe(useDynamicHostPorts(task, [mapping]))),
      };
    }
  },
});

const SYSTEMS = { linux: "Linux", windows: "Windows", unknown: undefined } as const;
