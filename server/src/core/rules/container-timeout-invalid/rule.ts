import { remove, set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "container-timeout-invalid",
    title: "startTimeout and stopTimeout are at least 2 seconds, and startTimeout on Fargate at most 120",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  },
  *check(task) {
    const fargate = task.networking.launchTypes.requires("FARGATE");
    for (const { view, label } of task.containers) {
      for (const key of ["startTimeout", "stopTimeout"] as const) {
        const timeout = view.integer(key);
        if (!isKnown(timeout)) continue;
        const short = timeout.value < SHORTEST;
        // A long stopTimeout on Fargate has a rule of its own, since ECS refuses it.
        const long = key === "startTimeout" && fargate && timeout.value > LONGEST_ON_FARGATE;
        if (key === "startTimeout" && !fargate && timeout.value > LONGEST_KEPT) {
          yield {
            range: timeout.range,
            severity: "information",
            message: `startTimeout ${timeout.value} of ${label} is longer than the 3 hours after which the ECS agent gives up on a task by default; start the container another way, or raise ECS_ENGINE_TASK_CLEANUP_WAIT_DURATION there.`,
          };
        }
        if (!short && !long) continue;
        const limit = short ? SHORTEST : LONGEST_ON_FARGATE;
        const mistake = short
          ? `is too short, as the least is ${limit} seconds`
          : `is too long for Fargate, where the most is ${limit} seconds`;
        yield {
          range: timeout.range,
          message: `${key} ${timeout.value} of ${label} ${mistake}; write ${limit}${short ? ", or remove it for the default" : " or less"}.`,
          fixes: [
            {
              title: `Change ${key} to ${limit}`,
              safe: false,
              changes: [set(timeout, limit)],
            },
            { title: `Remove ${key}`, safe: false, changes: [remove(timeout)] },
          ],
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
