import { isAppProtocol } from "../../facts/app-protocols";
import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "app-protocol-udp",
    title: "appProtocol is set only on tcp ports",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["appProtocol"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html",
  },
  *check(task) {
    const { mode, bindings } = networkingOf(task);
    // In these modes port-name-mode reports appProtocol, whatever the protocol.
    if (mode.value === "host" || mode.value === "none") return;
    for (const { mapping, protocol } of bindings) {
      const { appProtocol } = mapping;
      if (protocol !== "udp" || !isKnown(appProtocol) || !isAppProtocol(appProtocol.value)) continue;
      const written = isKnown(mapping.protocol) ? mapping.protocol.range : undefined;
      yield {
        range: appProtocol.keyRange,
        what: say`{appProtocol} ${appProtocol.value} has no effect on a ${word("udp")} port`,
        remedy: say`remove {appProtocol}`,
        why: say`Service Connect supports only ${word("tcp")}`,
        related: written === undefined ? [] : [{ message: say`the protocol`, range: written }],
        fixes: [removing(appProtocol, { safe: true })],
      };
    }
  },
});
