import { remove } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "port-name-mode",
    title: "name and appProtocol are used only in network modes where they have an effect",
    severity: "warning",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.PortMapping.html",
  },
  *check(task) {
    const mode = task.networking.mode.value;
    if (mode !== "host" && mode !== "none") return;
    for (const mapping of task.portMappings) {
      // VPC Lattice finds ports by name in host mode too, so there a name alone is no mistake.
      for (const key of mode === "none" ? (["name", "appProtocol"] as const) : (["appProtocol"] as const)) {
        const field = mapping[key];
        if (!isKnown(field) || field.value === "") continue;
        yield {
          range: field.keyRange,
          message: `${key} ${quoted(field.value)} has no effect in ${mode} mode, ${WHY[mode]}; remove it.`,
          fixes: [{ title: `Remove ${key}`, safe: true, changes: [remove(field)] }],
        };
      }
    }
  },
});

const WHY = {
  host: "because only Service Connect reads it, and that needs awsvpc or bridge mode",
  none: "where a task has no network for a port to be reached over",
} as const;
