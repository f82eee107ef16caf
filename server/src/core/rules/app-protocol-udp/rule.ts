import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { isAppProtocol } from "../../spec/app-protocols";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "app-protocol-udp",
    title: "appProtocol stands only on tcp ports",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect.html",
  },
  *check(task) {
    const { mode, bindings } = task.networking;
    // There port-name-mode takes appProtocol away whatever the protocol.
    if (mode.value === "host" || mode.value === "none") return;
    for (const { mapping, protocol } of bindings) {
      const { appProtocol } = mapping;
      if (protocol !== "udp" || !isKnown(appProtocol) || !isAppProtocol(appProtocol.value)) continue;
      const written = isKnown(mapping.protocol) ? mapping.protocol.range : undefined;
      yield {
        range: appProtocol.keyRange,
        message: `appProtocol ${quoted(appProtocol.value)} has no effect on a udp port, because Service Connect carries only tcp; remove it.`,
        related: written === undefined ? [] : [{ message: "the protocol", range: written }],
        fixes: [{ title: "Remove appProtocol", safe: true, changes: [remove(appProtocol)] }],
      };
    }
  },
});
