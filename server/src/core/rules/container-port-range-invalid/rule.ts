import { remove, set } from "../../changes/change";
import { isAbsent, isKnown, withValue } from "../../model/fields";
import { collidesAs } from "../../network/collides-as";
import { portSpanOf } from "../../network/port-bindings";
import { defineRule, fixes } from "../../rule";
import { isPort } from "../../spec/ports";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-port-range-invalid",
    title: "containerPortRange is two ports joined by a hyphen, the lower one first",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid 'containerPortRange' setting for container 'app'.",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { containerPort, containerPortRange } = mapping;
      if (!isKnown(containerPortRange) || portSpanOf(containerPortRange.value) !== undefined) continue;
      const { range, value } = containerPortRange;
      const written = `containerPortRange ${quoted(value)}`;
      const [, first = "", last = ""] = /^(\d+)-(\d+)$/.exec(value) ?? [];
      const noPort = [first, last].find((end) => end !== "" && !isPort(Number(end)));
      if (noPort !== undefined) {
        const message = `${written} names port ${noPort}, and ports go from 1 to 65535; correct that end.`;
        yield { range, message };
      } else if (first !== "" && Number(first) > Number(last)) {
        const swapped = `${last}-${first}`;
        yield {
          range,
          message: `${written} begins with its higher port; write ${swapped}.`,
          fixes: [
            {
              title: `Change containerPortRange to ${swapped}`,
              safe: !collidesAs(task, mapping, { containerPortRange: withValue(containerPortRange, swapped) }),
              changes: [set(containerPortRange, swapped)],
            },
          ],
        };
      } else if (first !== "" && Number(first) === Number(last)) {
        const port = Number(first);
        const single = {
          title: `Replace containerPortRange with containerPort ${port}`,
          safe: false,
          changes: [remove(containerPortRange), set(containerPort, port)],
        };
        yield {
          range,
          message: `${written} holds only one port, and a range has at least two; use containerPort ${port} instead.`,
          fixes: fixes(isAbsent(containerPort) ? single : undefined),
        };
      } else {
        yield { range, message: `${written} is not two ports joined by a hyphen; write it like "8000-8010".` };
      }
    }
  },
});
