import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { unknownContainers } from "../shared/unknown-names";

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
    if (!isKnown(task.proxyConfiguration)) return;
    const written = task.proxyConfiguration.value.string("containerName");
    if (!isKnown(written)) return;
    const [unknown] = unknownContainers(task, [{ name: written.value }]);
    if (unknown === undefined) return;
    const { meant, isSure, remedy } = unknown;
    yield {
      range: written.range,
      what: say`{containerName} ${written.value} is not a container of this task`,
      remedy,
      why: say`The proxy of a task is one of its own containers`,
      fixes: fixes(
        meant === undefined
          ? undefined
          : // A similar name may be that of another container.
            changing(written, meant, { safe: isSure }),
      ),
    };
  },
});
