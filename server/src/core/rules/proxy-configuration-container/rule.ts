import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { availableNames, containerNames } from "../../task/containers/container-names";
import { isKnown } from "../../task/fields";
import { isOnlySameName, nearestName } from "../../text/nearest";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "proxy-configuration-container",
    title: "The proxy is a container of the task",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["proxyConfiguration"],
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
      what: say`{containerName} ${name.value} is not a container of this task`,
      remedy: availableNames(names, meant),
      why: say`The proxy of a task is one of its own containers`,
      fixes: fixes(
        meant === undefined
          ? undefined
          : // A similar name may be that of another container.
            changing(name, meant, { safe: isOnlySameName(name.value, meant, names) }),
      ),
    };
  },
});
