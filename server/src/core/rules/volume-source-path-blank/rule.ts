import { remove } from "../../changes/change";
import { volumesOf } from "../../containers/volumes";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "volume-source-path-blank",
    title: "sourcePath of a host volume is left out or names a path",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html",
    apiMessage: "host.sourcePath should not be blank.",
  },
  *check(task) {
    for (const { view, label } of volumesOf(task)?.volumes ?? []) {
      const host = view.object("host");
      if (!isKnown(host)) continue;
      const path = host.value.string("sourcePath");
      if (!isKnown(path) || path.value.trim() !== "") continue;
      yield {
        range: path.range,
        message: `sourcePath of ${label} is blank, and ECS refuses that; remove it to let ECS choose a place on the host.`,
        fixes: [{ title: "Remove sourcePath", safe: true, changes: [remove(path)] }],
      };
    }
  },
});
