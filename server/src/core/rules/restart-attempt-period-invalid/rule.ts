import { changing, removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { holdersOf } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "restart-attempt-period-invalid",
    title: "restartAttemptPeriod is 60 to 1800 seconds",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["restartAttemptPeriod"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html",
    apiMessage: "The 'restartAttemptPeriod' setting for container 'app' must be between 60 and 1800.",
  },
  *check(task) {
    for (const { container, held } of holdersOf(task, "restartPolicy")) {
      const period = held.integer("restartAttemptPeriod");
      if (!isKnown(period)) continue;
      const nearest = Math.min(Math.max(period.value, SHORTEST), LONGEST);
      if (nearest === period.value) continue;
      yield {
        range: period.range,
        what: say`{restartAttemptPeriod} ${period.value} of ${container.label} is not between ${SHORTEST} and ${LONGEST} seconds`,
        remedy: say`write ${nearest}, or remove it for the default of ${DEFAULT}`,
        why: say`ECS rejects other values`,
        fixes: [changing(period, nearest), removing(period)],
      };
    }
  },
});

/** In seconds. */
const SHORTEST = 60;

/** In seconds. */
const LONGEST = 1800;

/** In seconds. */
const DEFAULT = 300;
