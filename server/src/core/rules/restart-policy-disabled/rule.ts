import { changing, removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { is, isKnown } from "../../task/fields";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "restart-policy-disabled",
    title: "A restart policy with settings is enabled",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["ignoredExitCodes", "restartAttemptPeriod"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html",
    tag: "unnecessary",
  },
  *check(task) {
    for (const { container, held: policy } of holdersOf(task, "restartPolicy")) {
      const enabled = policy.boolean("enabled");
      if (!is(enabled, false)) continue;
      for (const key of ["ignoredExitCodes", "restartAttemptPeriod"] as const) {
        const setting = policy.any(key);
        if (!isKnown(setting)) continue;
        yield {
          range: setting.keyRange,
          what: say`${member(key)} of ${container.label} has no effect while {enabled} is ${false}`,
          remedy: say`set {enabled} to ${true}, or remove ${member(key)}`,
          why: say`ECS restarts nothing with a disabled policy, and ignores its other settings`,
          related: isKnown(enabled) ? [{ message: say`the policy is disabled`, range: enabled.range }] : [],
          fixes: [removing(setting), changing(enabled, true)],
        };
      }
    }
  },
});
