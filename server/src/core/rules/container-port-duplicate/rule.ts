import { type Field, isAbsent, isKnown } from "../../model/fields";
import type { PortMapping } from "../../model/model";
import { modePhrase } from "../../network/mode-phrase";
import { containerPortPlace, removeMapping } from "../../network/port-places";
import { defineRule, fixes } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "container-port-duplicate",
    title: "In awsvpc mode a container port is mapped once in a task for each protocol",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html",
    apiMessage: "TCP container port '8085' is used multiple times in task when networkMode=awsvpc.",
  },
  *check(task) {
    const mode = modePhrase(task.networking.mode);
    for (const { earlier, later, on, port } of task.networking.collisions) {
      if (on !== "container-port") continue;
      const { container } = later.mapping;
      const what = `${later.protocol} port ${port}`;
      const owner = earlier.mapping.container;
      const repeat = isRepeat(earlier.mapping, later.mapping);
      const ranges = isKnown(earlier.mapping.containerPortRange) || isKnown(later.mapping.containerPortRange);
      const remedy = ranges && !repeat ? "keep the two apart" : "remove one of the mappings";
      const message =
        owner === container
          ? `${beginning(container.label)} maps ${what} more than once, and in ${mode} a task can map it once; ${remedy}.`
          : `${what} belongs to ${owner.label} already, and in ${mode} the containers of a task share one network interface; let ${container.label} listen on another port.`;
      yield {
        range: containerPortPlace(later.mapping),
        message,
        related: [{ message: `the first mapping of ${what}`, range: containerPortPlace(earlier.mapping) }],
        fixes: fixes(repeat ? removeMapping(later.mapping) : undefined),
      };
    }
  },
});

/** Whether two mappings of one container say the same in the same members, so that one of them can go. */
function isRepeat(a: PortMapping, b: PortMapping): boolean {
  return (
    a.container === b.container &&
    equal(a.containerPort, b.containerPort) &&
    equal(a.containerPortRange, b.containerPortRange) &&
    equal(a.hostPort, b.hostPort) &&
    equal(a.protocol, b.protocol) &&
    equal(a.name, b.name) &&
    equal(a.appProtocol, b.appProtocol)
  );
}

function equal<T>(a: Field<T>, b: Field<T>): boolean {
  return (isAbsent(a) && isAbsent(b)) || (isKnown(a) && isKnown(b) && a.value === b.value);
}
