import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "app-mesh-retired",
    title: "No task relies on App Mesh, which has ended",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html",
  },
  *check({ proxyConfiguration }) {
    if (!isKnown(proxyConfiguration)) return;
    yield {
      range: proxyConfiguration.keyRange,
      message:
        "proxyConfiguration connects the task to App Mesh, which ended on 30 September 2026; use Service Connect or a proxy of your own instead.",
    };
  },
});
