import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "app-mesh-retired",
    title: "App Mesh, which has ended, is not used",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    tag: "deprecated",
    concerns: ["proxyConfiguration"],
    refuses: "member",
    ended: true,
    source: "https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html",
  },
  *check({ proxyConfiguration }) {
    if (!isKnown(proxyConfiguration)) return;
    yield {
      range: proxyConfiguration.keyRange,
      what: say`{proxyConfiguration} relies on App Mesh, which has ended`,
      remedy: say`use Service Connect or a proxy of your own instead`,
      why: say`AWS ended App Mesh on 30 September 2026`,
    };
  },
});
