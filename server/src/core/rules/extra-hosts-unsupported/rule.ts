import { defineRule } from "../../rule";
import { unsupportedFields } from "../../structure/unsupported-fields";

export default defineRule({
  meta: {
    id: "extra-hosts-unsupported",
    title: "extraHosts are set only outside awsvpc mode, on Linux",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Extra hosts are not supported on container when networkMode=awsvpc",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "extraHosts",
      read: (container) => container.extraHosts,
      inAwsvpc: "all containers of a task share one hosts file that ECS writes",
      missingOnWindows: true,
    }),
});
