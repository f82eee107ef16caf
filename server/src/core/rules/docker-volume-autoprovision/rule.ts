import { eachVolume } from "../../containers/volumes";
import { editsFor, remove, set } from "../../edits/edits";
import { is, isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "docker-volume-autoprovision",
    title: "autoprovision is set only for shared Docker volumes",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DockerVolumeConfiguration.html",
  },
  *check(task) {
    for (const { view, label } of eachVolume(task)) {
      const docker = view.object("dockerVolumeConfiguration");
      if (!isKnown(docker)) continue;
      const provision = docker.value.boolean("autoprovision");
      const scope = docker.value.string("scope");
      if (!is(provision, true) || !isKnown(provision)) continue;
      if (!is(scope, "task") && !(isAbsent(scope) && docker.value.lacks("scope"))) continue;
      yield {
        range: provision.keyRange,
        message: `${beginning(label)} has the scope task${isAbsent(scope) ? ", as it names none" : ""}, and such a volume is made with the task in any case, so autoprovision has no effect; remove it, or set scope to shared.`,
        fixes: [
          { title: "Remove autoprovision", safe: true, edits: () => editsFor(task.tree, [remove(provision)]) },
          { title: "Set scope to shared", safe: false, edits: () => editsFor(task.tree, [set(scope, "shared")]) },
        ],
      };
    }
  },
});
