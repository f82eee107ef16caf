import { changesWithoutHostname, removalsWith } from "../../assists/address-steps";
import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { unsupportedFields } from "../shared/unsupported-fields";

export default defineRule({
  meta: {
    id: "hostname-unsupported",
    title: "hostname is not set in awsvpc mode",
    severity: "error",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["hostname"],
    refuses: "member",
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "hostname is not supported on container when networkMode=awsvpc.",
  },
  check: (task) =>
    unsupportedFields(task, {
      key: "hostname",
      read: (container) => container.hostname,
      harmless: "",
      inAwsvpc: (mode) => say`In ${mode} the host name comes from the network interface`,
      missingOnWindows: false,
      repairs: (container) => removalsWith(container.hostname, changesWithoutHostname(task, container)),
    }),
});
