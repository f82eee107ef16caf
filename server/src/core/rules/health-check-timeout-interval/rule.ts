import { healthChecksOf } from "../../containers/health-checks";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { DEFAULT_INTERVAL } from "../../spec/health-checks";

export default defineRule({
  meta: {
    id: "health-check-timeout-interval",
    title: "A health check takes no longer than the time to the next",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { container, check } of healthChecksOf(task)) {
      const interval = check.integer("interval");
      const timeout = check.integer("timeout");
      if (!isKnown(timeout) || timeout.value > 60) continue;
      const absent = isAbsent(interval) && check.lacks("interval");
      const seconds = isKnown(interval) ? interval.value : absent ? DEFAULT_INTERVAL : undefined;
      if (seconds === undefined || seconds < 5 || timeout.value <= seconds) continue;
      yield {
        range: timeout.range,
        message: `Health check timeout ${timeout.value} of ${container.label} is longer than its interval of ${seconds} seconds${absent ? ", the default" : ""}, so a hanging check delays those after it; make timeout the shorter one.`,
        related: isKnown(interval) ? [{ message: "the interval", range: interval.range }] : [],
      };
    }
  },
});
