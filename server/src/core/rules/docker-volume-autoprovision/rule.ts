import { remove, set } from "../../changes/change";
import { eachVolume } from "../../containers/volumes";
import { is, isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "docker-volume-autoprovision",
    title: "autoprovision is set only for shared Docker volumes",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://github.com/aws/aws-cdk/issues/26697",
    apiMessage: "When 'scope' parameter is 'task', 'autoprovision' must either not be specified or set to 'True'.",
  },
  *check(task) {
    for (const { view, label } of eachVolume(task)) {
      const docker = view.object("dockerVolumeConfiguration");
      if (!isKnown(docker)) continue;
      const provision = docker.value.boolean("autoprovision");
      const scope = docker.value.string("scope");
      if (!isKnown(provision)) continue;
      const written = is(scope, "task");
      // What ECS answers to false where the scope is left out, nobody has seen.
      if (!written && !(provision.value && isAbsent(scope) && docker.value.lacks("scope"))) continue;
      const why = !written
        ? "has no scope, which means task, and autoprovision is only for shared volumes"
        : provision.value
          ? "has the scope task, and with autoprovision true the ECS agent does not start the task"
          : "has the scope task, and ECS refuses autoprovision false there";
      yield {
        range: provision.keyRange,
        ...(!written && { severity: "warning" }),
        message: `${beginning(label)} ${why}; remove autoprovision, or set scope to shared.`,
        fixes: [
          { title: "Remove autoprovision", safe: true, changes: [remove(provision)] },
          { title: "Set scope to shared", safe: false, changes: [set(scope, "shared")] },
        ],
      };
    }
  },
});
