import { defineRule } from "../../findings/rule";
import { volumesOf } from "../../task/containers/volumes";
import { is, isKnown } from "../../task/fields";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-name-missing",
    title: "A volume has a name",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["volumes"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
    apiMessage: "volume.name should not be null or empty",
  },
  *check(task) {
    for (const { view, name, label } of volumesOf(task)?.volumes ?? []) {
      if (!view.lacks("name") && !is(name, "")) continue;
      const [needing] = NEEDS_NAME.flatMap((kind) => {
        const field = view.any(kind);
        const needed = isKnown(field) && (kind !== "configuredAtLaunch" || is(view.boolean(kind), true));
        return needed ? [{ kind, field }] : [];
      });
      if (needing !== undefined) {
        yield {
          range: isKnown(name) ? name.range : needing.field.keyRange,
          what: say`${label} has no {name}`,
          remedy: say`add one, for mount points to refer to`,
          why: say`ECS requires a name where ${member(needing.kind)} is set`,
        };
      } else if (isKnown(name)) {
        yield {
          range: name.range,
          severity: "warning",
          what: say`${label} has an empty {name}`,
          remedy: say`write one`,
          why: say`Without a name, no mount point can refer to it`,
        };
      }
    }
  },
});

/** The members that ECS accepts only in a volume with a name. */
const NEEDS_NAME = ["efsVolumeConfiguration", "s3filesVolumeConfiguration", "configuredAtLaunch"] as const;
