import { changing, removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { volumesStored } from "../../task/containers/volumes";
import { is, isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "docker-volume-autoprovision",
    title: "autoprovision is set only for shared Docker volumes",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["autoprovision"],
    source: "https://github.com/aws/aws-cdk/issues/26697",
    apiMessage: "When 'scope' parameter is 'task', 'autoprovision' must either not be specified or set to 'True'.",
  },
  *check(task) {
    for (const { storage: docker, label } of volumesStored(task, "dockerVolumeConfiguration")) {
      const provision = docker.value.boolean("autoprovision");
      const scope = docker.value.string("scope");
      if (!isKnown(provision)) continue;
      const written = is(scope, "task");
      // How ECS responds to false without a scope is not known.
      if (!written && !(provision.value && docker.value.lacks("scope"))) continue;
      yield {
        range: provision.keyRange,
        ...(!written && { severity: "warning" }),
        what: written
          ? say`${label} has {autoprovision} ${provision.value} with {scope} task`
          : say`${label} has {autoprovision} ${provision.value} but no {scope}, which means task`,
        remedy: say`remove {autoprovision}, or set {scope} to ${word("shared")}`,
        why: !written
          ? say`{autoprovision} is only for shared volumes`
          : provision.value
            ? say`The ECS agent does not start such a task`
            : say`ECS rejects this`,
        fixes: [removing(provision, { safe: true }), changing(scope, "shared")],
      };
    }
  },
});
