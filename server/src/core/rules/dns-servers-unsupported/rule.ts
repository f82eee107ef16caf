import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { unsupportedFields } from "../shared/unsupported-fields";

export default defineRule({
  meta: {
    id: "dns-servers-unsupported",
    title: "dnsServers is set only on Linux, outside awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["dnsServers"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
    apiMessage: "DNS servers are not supported on container when networkMode=awsvpc",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "dnsServers",
      read: (container) => container.dnsServers,
      inAwsvpc: (mode) => say`In ${mode} a task uses the DNS servers of its VPC`,
      missingOnWindows: true,
    }),
});
