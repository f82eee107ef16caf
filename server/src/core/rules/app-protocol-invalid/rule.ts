import { remove, set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { APP_PROTOCOLS, isAppProtocol } from "../../spec/app-protocols";
import { nearest } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "app-protocol-invalid",
    title: "appProtocol is http, http2 or grpc",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    for (const { appProtocol } of task.portMappings) {
      // Of an empty text another rule speaks.
      if (!isKnown(appProtocol) || appProtocol.value === "" || isAppProtocol(appProtocol.value)) continue;
      const { range, value } = appProtocol;
      const written = `appProtocol ${quoted(value)}`;
      const meant = ENCRYPTED.test(value) ? undefined : nearest(value, APP_PROTOCOLS);
      if (meant !== undefined) {
        yield {
          range,
          message: `${written} is unknown to ECS, which takes http, http2 and grpc in lower case; write ${quoted(meant)}.`,
          fixes: [
            {
              title: `Change appProtocol to ${quoted(meant)}`,
              safe: true,
              changes: [set(appProtocol, meant)],
            },
          ],
        };
        continue;
      }
      yield {
        range,
        message: `${written} is unknown to ECS, ${adviceFor(value)}.`,
        fixes: [{ title: "Remove appProtocol", safe: true, changes: [remove(appProtocol)] }],
      };
    }
  },
});

/** What looks like http or grpc and is neither: the proxy can't read what the application encrypts. */
const ENCRYPTED = /^(?:https|grpcs)$/i;

function adviceFor(value: string): string {
  if (value.toLowerCase() === "tcp") return "because a port without appProtocol is plain TCP already; leave it out";
  if (ENCRYPTED.test(value)) return "and a port that the application encrypts itself counts as plain TCP; leave it out";
  return "which takes http, http2 and grpc; leave it out, so that the port counts as plain TCP";
}
