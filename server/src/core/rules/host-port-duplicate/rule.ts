import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { hostPortPlace } from "../../network/port-places";
import { defineRule, fixes } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "host-port-duplicate",
    title: "A host port is mapped once in a task for each protocol",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "TCP host port '3000' is mapped multiple times in task.",
  },
  *check(task) {
    const { mode, launchTypes, collisions } = task.networking;
    const translates = mode.value !== "host";
    // Fargate has no instance: with its only mode these host ports go, and network-mode-fargate says so.
    if (translates && launchTypes.requires("FARGATE")) return;
    for (const { earlier, later, on, port } of collisions) {
      if (on !== "host-port") continue;
      const { hostPort, container } = later.mapping;
      const what = `${later.protocol} port ${port}`;
      const owner = earlier.mapping.container;
      const clash =
        owner === container
          ? `${beginning(container.label)} takes ${what} of the instance more than once`
          : `${what} of the instance belongs to ${owner.label} already`;
      const remedy = translates
        ? `a host port leads to one place only; give ${owner === container ? "this mapping" : container.label} another hostPort or none`
        : `host mode has one set of ports for all; ${owner === container ? "remove one of the mappings" : `let ${container.label} listen on another port`}`;
      const removeIt =
        translates && isKnown(hostPort)
          ? { title: "Remove hostPort", safe: true, changes: [remove(hostPort)] }
          : undefined;
      yield {
        range: hostPortPlace(later.mapping),
        message: `${clash}, and ${remedy}.`,
        related: [{ message: `the first mapping of ${what}`, range: hostPortPlace(earlier.mapping) }],
        fixes: fixes(removeIt),
      };
    }
  },
});
