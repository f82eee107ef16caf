import { defineRule } from "../../rule";
import { unsupportedFields } from "../../structure/unsupported-fields";

export default defineRule({
  meta: {
    id: "dns-servers-unsupported",
    title: "dnsServers are set only outside awsvpc mode, on Linux",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
    apiMessage: "DNS servers are not supported on container when networkMode=awsvpc",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "dnsServers",
      read: (container) => container.dnsServers,
      inAwsvpc: "a task uses the DNS servers of its VPC",
      missingOnWindows: true,
    }),
});
