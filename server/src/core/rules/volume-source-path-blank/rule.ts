import { eachVolume } from "../../containers/volumes";
import { editsFor, remove } from "../../edits/edits";
import { is, isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "volume-source-path-blank",
    title: "sourcePath of a host volume is left out or names a path",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html",
    apiMessage: "host.sourcePath should not be blank.",
  },
  *check(task) {
    for (const { view, name, label } of eachVolume(task)) {
      const host = view.object("host");
      if (!isWritten(name) || !isKnown(host)) continue;
      const path = host.value.string("sourcePath");
      if (!is(path, "") || !isKnown(path)) continue;
      yield {
        range: path.range,
        message: `sourcePath of ${label} is empty, which ECS has refused in the past; remove it to let ECS choose a place on the host.`,
        fixes: [{ title: "Remove sourcePath", safe: true, edits: () => editsFor(task.tree, [remove(path)]) }],
      };
    }
  },
});
