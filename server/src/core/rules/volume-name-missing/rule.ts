import { eachVolume } from "../../containers/volumes";
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
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    for (const { view, name, label } of eachVolume(task)) {
      if (!view.lacks("name") && !is(name, "")) continue;
      for (const kind of NEEDS_NAME) {
        const member = view.any(kind);
        if (!isKnown(member) || (kind === "configuredAtLaunch" && !is(view.boolean(kind), true))) continue;
        yield {
          range: isKnown(name) ? name.range : member.keyRange,
          message: `${beginning(label)} has no name, and ECS demands one where ${kind} is set; add a name for mount points to call it by.`,
        };
        break;
      }
    }
  },
});

/** The members that ECS takes only in a volume with a name. */
const NEEDS_NAME = ["efsVolumeConfiguration", "s3filesVolumeConfiguration", "configuredAtLaunch"] as const;
