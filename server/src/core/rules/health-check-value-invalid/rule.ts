import { remove, set } from "../../changes/change";
import { healthChecksOf } from "../../containers/health-checks";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { HEALTH_CHECK_BOUNDS } from "../../spec/health-checks";

export default defineRule({
  meta: {
    id: "health-check-value-invalid",
    title: "The times and retries of a health check are within their bounds",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
    apiMessage: "Health check interval must be less than or equal to the maximum allowed value 300 for container 'app'",
  },
  *check(task) {
    for (const { container, check } of healthChecksOf(task)) {
      for (const { key, least, most, standard, unit } of HEALTH_CHECK_BOUNDS) {
        const field = check.integer(key);
        if (!isKnown(field)) continue;
        const nearest = Math.min(Math.max(field.value, least), most);
        if (nearest === field.value) continue;
        const change = {
          title: `Change ${key} to ${nearest}`,
          safe: false,
          changes: [set(field, nearest)],
        };
        const removal = { title: `Remove ${key}`, safe: false, changes: [remove(field)] };
        yield {
          range: field.range,
          message: `Health check ${key} ${field.value} of ${container.label} is outside of ${least} to ${most}${unit}; write ${nearest}, or remove it for ${standard}.`,
          // People write 0 for what they leave to the default.
          fixes: field.value === 0 ? [removal, change] : [change, removal],
        };
      }
    }
  },
});
