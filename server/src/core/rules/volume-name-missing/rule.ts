import { volumesOf } from "../../containers/volumes";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "volume-name-missing",
    title: "A volume has a name",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
    apiMessage: "volume.name should not be null or empty",
  },
  *check(task) {
    for (const { view, name, label } of volumesOf(task)?.volumes ?? []) {
      if (!view.lacks("name") && !is(name, "")) continue;
      const [member] = NEEDS_NAME.flatMap((kind) => {
        const field = view.any(kind);
        const needed = isKnown(field) && (kind !== "configuredAtLaunch" || is(view.boolean(kind), true));
        return needed ? [{ kind, field }] : [];
      });
      if (member !== undefined) {
        yield {
          range: isKnown(name) ? name.range : member.field.keyRange,
          message: `${beginning(label)} has no name, and ECS demands one where ${member.kind} is set; add a name for mount points to call it by.`,
        };
      } else if (isKnown(name)) {
        const message = `${beginning(label)} has an empty name, so no mount point can name it; write one.`;
        yield { range: name.range, severity: "warning", message };
      }
    }
  },
});

/** The members that ECS takes only in a volume with a name. */
const NEEDS_NAME = ["efsVolumeConfiguration", "s3filesVolumeConfiguration", "configuredAtLaunch"] as const;
