import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { unsupportedFields } from "../shared/unsupported-fields";

export default defineRule({
  meta: {
    id: "extra-hosts-unsupported",
    title: "extraHosts is set only on Linux, outside awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["extraHosts"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Extra hosts are not supported on container when networkMode=awsvpc",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "extraHosts",
      read: (container) => container.extraHosts,
      inAwsvpc: (mode) => say`In ${mode} all containers share one hosts file, which ECS writes`,
      missingOnWindows: true,
    }),
});
