import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "root-filesystem-writable",
    title: "The root file system of a container is read-only",
    severity: "hint",
    category: "security",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["linux"],
    optIn: true,
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    // Windows has no read-only root file system.
    if (networkingOf(task).os.value !== "linux") return;
    for (const { view, label, place } of task.containers) {
      const readOnly = view.boolean("readonlyRootFilesystem");
      if (!is(readOnly, false) && !view.lacks("readonlyRootFilesystem")) continue;
      yield {
        range: isKnown(readOnly) ? readOnly.range : place,
        what: say`${label} can write to its root file system`,
        remedy: say`set {readonlyRootFilesystem} to true, and mount volumes where it has to write`,
        why: say`An attacker who breaks into it could change its files (Security Hub ECS.5)`,
        fixes: [changing(readOnly, true)],
      };
    }
  },
});
