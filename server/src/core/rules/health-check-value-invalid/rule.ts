import { HEALTH_CHECK_BOUNDS } from "../../facts/health-checks";
import { changing, removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { member, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "health-check-value-invalid",
    title: "The times and retries of a health check are within their limits",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["interval", "timeout", "retries", "startPeriod"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
    apiMessage: "Health check interval must be less than or equal to the maximum allowed value 300 for container 'app'",
  },
  *check(task) {
    for (const { held: check } of holdersOf(task, "healthCheck")) {
      for (const { key, least, most, standard, isTime } of HEALTH_CHECK_BOUNDS) {
        const field = check.integer(key);
        if (!isKnown(field)) continue;
        const nearest = Math.min(Math.max(field.value, least), most);
        if (nearest === field.value) continue;
        const written = say`health check ${member(key)} ${field.value}`;
        const [change, removal] = [changing(field, nearest), removing(field)];
        yield {
          range: field.range,
          what: isTime
            ? say`${written} is not between ${least} and ${most} seconds`
            : say`${written} is not between ${least} and ${most}`,
          remedy:
            standard === undefined
              ? say`write ${nearest}, or remove it to have none`
              : say`write ${nearest}, or remove it for the default of ${standard}`,
          why: say`ECS rejects the task definition`,
          // People write 0 when they want the default.
          fixes: field.value === 0 ? [removal, change] : [change, removal],
        };
      }
    }
  },
});
