import { PROTOCOLS } from "../../facts/ports";
import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isKnown, withValue } from "../../task/fields";
import { nearest } from "../../text/nearest";
import { say, word } from "../../text/say";
import { collidesAs } from "../shared/collides-as";

export default defineRule({
  meta: {
    id: "protocol-invalid",
    title: "protocol is tcp or udp, in lower case",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: [["protocol", "deviation:value"]],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { protocol } = mapping;
      if (!isKnown(protocol) || (PROTOCOLS as readonly string[]).includes(protocol.value)) continue;
      const meant = OVER_TCP.test(protocol.value) ? "tcp" : nearest(protocol.value, PROTOCOLS);
      yield {
        range: protocol.range,
        what: say`ECS treats {protocol} ${protocol.value} as ${word("tcp")}`,
        remedy: meant ? say`use ${word(meant)}` : say`use ${word("tcp")} or ${word("udp")}`,
        why: say`ECS recognizes only ${word("tcp")} and ${word("udp")}, in lower case`,
        fixes:
          meant === undefined
            ? []
            : () => {
                const safe = !collidesAs(task, mapping, { protocol: withValue<string>(protocol, meant) });
                return [changing(protocol, meant, { safe })];
              },
      };
    }
  },
});

/** Application protocols over tcp that are often mistaken for the protocol of the port. */
const OVER_TCP = /^(?:https?|http2|grpcs?)$/i;
