import { APP_PROTOCOLS, isAppProtocol } from "../../facts/app-protocols";
import { changing, removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isWritten } from "../../task/known-elements";
import { nearest } from "../../text/nearest";
import { allOf, type Said, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "app-protocol-invalid",
    title: "appProtocol is http, http2 or grpc",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["appProtocol"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html",
  },
  *check(task) {
    for (const { appProtocol } of task.portMappings) {
      // An empty text is reported by another rule.
      if (!isWritten(appProtocol) || isAppProtocol(appProtocol.value)) continue;
      const { range, value } = appProtocol;
      const meant = ENCRYPTED.test(value) ? undefined : nearest(value, APP_PROTOCOLS);
      yield {
        range,
        what: say`{appProtocol} ${value} is not supported`,
        remedy: meant === undefined ? say`leave {appProtocol} out` : say`use ${word(meant)}`,
        why: meant === undefined ? reasonToLeaveOut(value) : say`ECS accepts only ${ACCEPTED}, in lower case`,
        fixes: [
          meant === undefined ? removing(appProtocol, { safe: true }) : changing(appProtocol, meant, { safe: true }),
        ],
      };
    }
  },
});

const ACCEPTED = allOf(APP_PROTOCOLS.map(word));

/** What looks like http or grpc but is not: the proxy can't read what the application encrypts. */
const ENCRYPTED = /^(?:https|grpcs)$/i;

function reasonToLeaveOut(value: string): Said {
  if (value.toLowerCase() === "tcp") return say`A port without {appProtocol} is plain TCP already`;
  if (ENCRYPTED.test(value)) return say`A port that the application encrypts itself counts as plain TCP`;
  return say`ECS accepts only ${ACCEPTED}; without {appProtocol} the port counts as plain TCP`;
}
