import { changing, removing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { isKnown } from "../../task/fields";
import { member, say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-timeout-invalid",
    title: "startTimeout and stopTimeout are at least 2 seconds, and startTimeout on Fargate at most 120",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["startTimeout", "stopTimeout"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const fargate = networkingOf(task).launchTypes.requires("FARGATE");
    for (const { view } of task.containers) {
      for (const key of ["startTimeout", "stopTimeout"] as const) {
        const timeout = view.integer(key);
        if (!isKnown(timeout)) continue;
        const short = timeout.value < SHORTEST;
        // A long stopTimeout on Fargate has a rule of its own, because ECS rejects it.
        const long = key === "startTimeout" && fargate && timeout.value > LONGEST_ON_FARGATE;
        if (key === "startTimeout" && !fargate && timeout.value > LONGEST_KEPT) {
          yield {
            range: timeout.range,
            severity: "information",
            what: say`{startTimeout} ${timeout.value} is longer than the 3 hours that the ECS agent waits by default`,
            remedy: say`lower it, or raise ${word("ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION")} on the instance`,
            why: say`After that time the agent gives up on the task and stops it`,
          };
        }
        if (!short && !long) continue;
        const limit = short ? SHORTEST : LONGEST_ON_FARGATE;
        const written = say`${member(key)} ${timeout.value}`;
        yield {
          range: timeout.range,
          what: short
            ? say`${written} is below the minimum of ${limit} seconds`
            : say`${written} is above Fargate's maximum of ${limit} seconds`,
          remedy: short ? say`write ${limit}, or remove it for the default` : say`write ${limit} or less`,
          fixes: [changing(timeout, limit), removing(timeout)],
        };
      }
    }
  },
});

/** In seconds. */
const SHORTEST = 2;

/** In seconds. */
const LONGEST_ON_FARGATE = 120;

/**
 * In seconds.
 *
 * @see https://github.com/aws/containers-roadmap/issues/1532
 */
const LONGEST_KEPT = 3 * 60 * 60;
