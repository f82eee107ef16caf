import { removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { hostPathOf, volumesOf } from "../../task/containers/volumes";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-source-path-blank",
    title: "sourcePath is a path or left out",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["sourcePath"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HostVolumeProperties.html",
    apiMessage: "host.sourcePath should not be blank.",
  },
  *check(task) {
    for (const volume of volumesOf(task)?.volumes ?? []) {
      const path = hostPathOf(volume);
      if (!isKnown(path) || path.value.trim() !== "") continue;
      yield {
        range: path.range,
        what: say`{sourcePath} of ${volume.label} is blank`,
        remedy: say`remove it to let ECS choose a directory on the host`,
        why: say`ECS rejects a blank path`,
        fixes: [removing(path, { safe: true })],
      };
    }
  },
});
