import { defineRule } from "../../rule";
import { unsupportedFields } from "../../structure/unsupported-fields";

export default defineRule({
  meta: {
    id: "dns-search-domains-unsupported",
    title: "dnsSearchDomains are set only outside awsvpc mode, on Linux",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "dnsSearchDomains",
      read: (container) => container.dnsSearchDomains,
      inAwsvpc: "a task uses the domain name that its VPC hands out",
      missingOnWindows: true,
    }),
});
