import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { unsupportedFields } from "../shared/unsupported-fields";

export default defineRule({
  meta: {
    id: "disable-networking-unsupported",
    title: "disableNetworking is set only on Linux, outside awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["disableNetworking"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
    apiMessage: "Disable Networking is not supported on container when networkMode=awsvpc",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "disableNetworking",
      read: (container) => container.disableNetworking,
      harmless: false,
      inAwsvpc: (mode) => say`In ${mode} containers share one network interface, so none can be cut off`,
      missingOnWindows: true,
    }),
});
