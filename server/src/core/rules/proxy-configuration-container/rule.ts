import { set } from "../../changes/change";
import { availableNames, containerNames } from "../../containers/container-names";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { isOnlySameName, nearestName } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "proxy-configuration-container",
    title: "The proxy is a container of the task",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html",
    apiMessage: "Proxy container [envoy] does not exist",
  },
  *check(task) {
    const names = containerNames(task);
    if (!isKnown(task.proxyConfiguration) || names === undefined) return;
    const name = task.proxyConfiguration.value.string("containerName");
    if (!isKnown(name) || names.includes(name.value)) return;
    const meant = nearestName(name.value, names);
    yield {
      range: name.range,
      message: `containerName ${quoted(name.value)} is no container of this task, so there is no proxy to send its traffic through; ${availableNames(names, meant)}.`,
      fixes: fixes(
        meant === undefined
          ? undefined
          : {
              title: `Change containerName to ${quoted(meant)}`,
              // A similar name may be that of another container.
              safe: isOnlySameName(name.value, meant, names),
              changes: [set(name, meant)],
            },
      ),
    };
  },
});
