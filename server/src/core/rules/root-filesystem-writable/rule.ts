import { set } from "../../changes/change";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "root-filesystem-writable",
    title: "The root file system of a container is read-only",
    severity: "hint",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    optIn: true,
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Windows has no read-only root file system.
    if (task.networking.os.value !== "linux") return;
    for (const { view, label, name, opening } of task.containers) {
      const readOnly = view.boolean("readonlyRootFilesystem");
      if (!is(readOnly, false) && !view.lacks("readonlyRootFilesystem")) continue;
      const place = isKnown(name) ? name.range : opening;
      yield {
        range: isKnown(readOnly) ? readOnly.range : place,
        message: `${beginning(label)} can write to its own root file system, and so can whoever breaks into it; set readonlyRootFilesystem to true and mount volumes where it has to write (Security Hub ECS.5).`,
        fixes: [
          {
            title: "Set readonlyRootFilesystem to true",
            safe: false,
            changes: [set(readOnly, true)],
          },
        ],
      };
    }
  },
});
