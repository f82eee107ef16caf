import { DEFAULT_INTERVAL } from "../../facts/health-checks";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "health-check-timeout-interval",
    title: "A health check's timeout is at most its interval",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["timeout"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html",
  },
  *check(task) {
    for (const { held: check } of holdersOf(task, "healthCheck")) {
      const interval = check.integer("interval");
      const timeout = check.integer("timeout");
      if (!isKnown(timeout) || timeout.value > 60) continue;
      const absent = check.lacks("interval");
      const seconds = isKnown(interval) ? interval.value : absent ? DEFAULT_INTERVAL : undefined;
      if (seconds === undefined || seconds < 5 || timeout.value <= seconds) continue;
      yield {
        range: timeout.range,
        what: absent
          ? say`{timeout} ${timeout.value} is longer than the default {interval} of ${seconds} seconds`
          : say`{timeout} ${timeout.value} is longer than the {interval} of ${seconds} seconds`,
        remedy: say`make {timeout} the shorter one`,
        why: say`A health check that hangs delays the next ones`,
        related: isKnown(interval) ? [{ message: say`the interval`, range: interval.range }] : [],
      };
    }
  },
});
