import { set } from "../../changes/change";
import { isKnown, withValue } from "../../model/fields";
import { collidesAs } from "../../network/collides-as";
import { defineRule, fixes } from "../../rule";
import { PROTOCOLS } from "../../spec/ports";
import { nearest } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "protocol-invalid",
    title: "protocol is tcp or udp, in lower case",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  },
  *check(task) {
    for (const mapping of task.portMappings) {
      const { protocol } = mapping;
      if (!isKnown(protocol) || (PROTOCOLS as readonly string[]).includes(protocol.value)) continue;
      const meant = OVER_TCP.test(protocol.value) ? "tcp" : nearest(protocol.value, PROTOCOLS);
      yield {
        range: protocol.range,
        message: `ECS takes protocol ${quoted(protocol.value)} for tcp, because it knows only tcp and udp, in lower case; write ${meant ?? "tcp or udp"}.`,
        fixes: fixes(
          meant && {
            title: `Change protocol to ${meant}`,
            safe: !collidesAs(task, mapping, { protocol: withValue<string>(protocol, meant) }),
            changes: [set(protocol, meant)],
          },
        ),
      };
    }
  },
});

/** What applications speak over tcp, and people take for the protocol of the port. */
const OVER_TCP = /^(?:https?|http2|grpcs?)$/i;
