import { unsafe } from "../../assists/assist";
import { useDynamicHostPorts } from "../../assists/dynamic-host-ports";
import { pinnedHostPorts } from "../../network/pinned-host-ports";
import { hostPortPlace } from "../../network/port-places";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "host-port-reserved",
    title: "A task takes no host port that the instance needs itself",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    const { mode, os, launchTypes } = task.networking;
    if (launchTypes.requires("MANAGED_INSTANCES")) return;
    const where = INSTANCES[os.value];
    for (const { mapping, port, kind } of pinnedHostPorts(task)) {
      if (kind !== "reserved") continue;
      const remedy =
        mode.value === "host" ? "let the container listen on another port" : "choose another hostPort or leave it out";
      yield {
        range: hostPortPlace(mapping),
        message: `${where} keeps port ${port} for itself, so ECS finds no place for the task; ${remedy}.`,
        fixes: fixes(unsafe(useDynamicHostPorts(task, [mapping]))),
      };
    }
  },
});

const INSTANCES = { linux: "A Linux instance", windows: "A Windows instance", unknown: "The instance" } as const;
