import { remove, set } from "../../changes/change";
import { is, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "restart-policy-disabled",
    title: "A restart policy with settings is enabled",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html",
    tag: "unnecessary",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      const policy = view.object("restartPolicy");
      if (!isKnown(policy)) continue;
      const enabled = policy.value.boolean("enabled");
      if (!is(enabled, false)) continue;
      for (const key of ["ignoredExitCodes", "restartAttemptPeriod"] as const) {
        const setting = policy.value.any(key);
        if (!isKnown(setting)) continue;
        yield {
          range: setting.keyRange,
          message: `${key} of ${label} has no effect while enabled is false; set enabled to true, or remove it.`,
          related: isKnown(enabled) ? [{ message: "the policy is disabled", range: enabled.range }] : [],
          fixes: [
            { title: `Remove ${key}`, safe: false, changes: [remove(setting)] },
            { title: "Set enabled to true", safe: false, changes: [set(enabled, true)] },
          ],
        };
      }
    }
  },
});
