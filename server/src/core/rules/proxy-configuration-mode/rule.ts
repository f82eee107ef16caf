import { switchNetworkMode } from "../../assists/switch-network-mode";
import { removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";
import { modePlace } from "../shared/mode-phrase";
import { relatedMode } from "../shared/related";

export default defineRule({
  meta: {
    id: "proxy-configuration-mode",
    title: "proxyConfiguration is used only in awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["proxyConfiguration"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
    apiMessage: "APPMESH proxy configuration is only supported in networkMode=awsvpc",
  },
  *check(task) {
    const { proxyConfiguration } = task;
    const { mode } = networkingOf(task);
    if (!isKnown(proxyConfiguration) || mode.value === "unknown" || mode.value === "awsvpc") return;
    yield {
      range: proxyConfiguration.keyRange,
      what: say`{proxyConfiguration} can't be used ${modePlace(mode)}`,
      remedy: say`use ${word("awsvpc")} mode or remove {proxyConfiguration}`,
      why: say`A proxy needs the task's own network interface, which only ${word("awsvpc")} mode has`,
      related: relatedMode(task),
      fixes: () => fixes(switchNetworkMode(task, "awsvpc"), removing(proxyConfiguration)),
    };
  },
});
