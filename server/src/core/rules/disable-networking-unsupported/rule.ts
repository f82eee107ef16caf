import { defineRule } from "../../rule";
import { unsupportedFields } from "../../structure/unsupported-fields";

export default defineRule({
  meta: {
    id: "disable-networking-unsupported",
    title: "disableNetworking is set only outside awsvpc mode, on Linux",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
    apiMessage: "Disable Networking is not supported on container when networkMode=awsvpc",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "disableNetworking",
      read: (container) => container.disableNetworking,
      harmless: false,
      inAwsvpc: "the containers of a task share one network interface, so that none can be cut off alone",
      missingOnWindows: true,
    }),
});
