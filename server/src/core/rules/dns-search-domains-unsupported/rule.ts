import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { unsupportedFields } from "../shared/unsupported-fields";

export default defineRule({
  meta: {
    id: "dns-search-domains-unsupported",
    title: "dnsSearchDomains is set only on Linux, outside awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["dnsSearchDomains"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "dnsSearchDomains",
      read: (container) => container.dnsSearchDomains,
      inAwsvpc: (mode) => say`In ${mode} a task uses the domain name of its VPC`,
      missingOnWindows: true,
    }),
});
