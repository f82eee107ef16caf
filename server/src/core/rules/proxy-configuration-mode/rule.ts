import { switchNetworkMode } from "../../assists/switch-network-mode";
import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "proxy-configuration-mode",
    title: "A task with a proxyConfiguration runs in awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
    apiMessage: "APPMESH proxy configuration is only supported in networkMode=awsvpc",
  },
  *check(task) {
    const { proxyConfiguration, networkMode } = task;
    const { value: mode, reason } = task.networking.mode;
    if (!isKnown(proxyConfiguration) || mode === "unknown" || mode === "awsvpc") return;
    const actual =
      reason === "default" ? `without networkMode this task runs in ${mode} mode` : `this task runs in ${mode} mode`;
    yield {
      range: proxyConfiguration.keyRange,
      message: `proxyConfiguration works only in awsvpc mode, and ${actual}; change the mode or remove it.`,
      related: isKnown(networkMode) ? [{ message: "the network mode", range: networkMode.range }] : [],
      fixes: fixes(switchNetworkMode(task, "awsvpc"), {
        title: "Remove proxyConfiguration",
        safe: false,
        changes: [remove(proxyConfiguration)],
      }),
    };
  },
});
