import { set } from "../../document/change";
import { FIRST_PORT, isPort, LAST_PORT } from "../../facts/ports";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { portSpanOf } from "../../network/port-bindings";
import { isAbsent, isKnown, withValue } from "../../task/fields";
import { say, word } from "../../text/say";
import { collidesAs } from "../shared/collides-as";

export default defineRule({
  meta: {
    id: "container-port-range-invalid",
    title: "containerPortRange is two ports joined by a hyphen, the lower one first",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["containerPortRange"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
    apiMessage: "Invalid 'containerPortRange' setting for container 'app'.",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { containerPort, containerPortRange } = mapping;
      if (!isKnown(containerPortRange) || portSpanOf(containerPortRange.value) !== undefined) continue;
      const { range, value } = containerPortRange;
      const [, first = "", last = ""] = /^(\d+)-(\d+)$/.exec(value) ?? [];
      const noPort = [first, last].find((end) => end !== "" && !isPort(Number(end)));
      if (noPort !== undefined) {
        yield {
          range,
          what: say`{containerPortRange} ${value} contains ${word(noPort)}, which is not a port number`,
          remedy: say`use ports from ${FIRST_PORT} to ${LAST_PORT}`,
        };
      } else if (first !== "" && Number(first) > Number(last)) {
        const swapped = `${last}-${first}`;
        yield {
          range,
          what: say`{containerPortRange} ${value} begins with the higher port`,
          remedy: say`use ${swapped}`,
          why: say`The lower port comes first`,
          fixes: () => {
            const safe = !collidesAs(task, mapping, { containerPortRange: withValue(containerPortRange, swapped) });
            return [changing(containerPortRange, swapped, { safe })];
          },
        };
      } else if (first !== "" && Number(first) === Number(last)) {
        const port = Number(first);
        const single = removing(containerPortRange, {
          title: say`Replace {containerPortRange} with {containerPort} ${port}`,
          also: [set(containerPort, port)],
        });
        yield {
          range,
          what: say`{containerPortRange} ${value} has only one port`,
          remedy: say`use {containerPort} ${port} instead`,
          why: say`A range has at least two ports`,
          fixes: fixes(isAbsent(containerPort) ? single : undefined),
        };
      } else {
        yield {
          range,
          what: say`{containerPortRange} ${value} is not a range of ports`,
          remedy: say`use the form ${"8000-8010"}`,
          why: say`A range is two port numbers with a hyphen between them, without spaces`,
        };
      }
    }
  },
});
