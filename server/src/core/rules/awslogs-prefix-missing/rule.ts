import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { logConfigurationsOf } from "../../task/containers/log-configurations";
import { isKnown } from "../../task/fields";
import { say, word } from "../../text/say";

export default defineRule({
  meta: {
    id: "awslogs-prefix-missing",
    title: "awslogs has a prefix for its log streams",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["awslogs"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Fargate requires log configuration options to include awslogs-stream-prefix",
  },
  *check(task) {
    // If the text is not JSON, for example with dots in place of something, an option may only seem to be missing.
    if (task.tree.problems.length > 0) return;
    const fargate = networkingOf(task).launchTypes.requires("FARGATE");
    for (const { container, field, driver, options } of logConfigurationsOf(task)) {
      if (driver.value !== "awslogs") continue;
      const { label } = container;
      const prefix = isKnown(options) ? options.value.string(PREFIX) : undefined;
      const without = field.value.lacks("options");
      const missing = isKnown(options) && options.value.lacks(PREFIX);
      const empty = prefix !== undefined && isKnown(prefix) && prefix.value.trim() === "" ? prefix.range : undefined;
      if (!without && !missing && empty === undefined) continue;
      yield {
        range: empty ?? driver.range,
        severity: fargate ? "error" : "information",
        what: empty ? say`${label} has an empty {awslogs-stream-prefix}` : say`${label} has no {awslogs-stream-prefix}`,
        remedy: empty ? say`write it, for example ${"ecs"}` : say`add it, for example ${"ecs"}`,
        why: fargate
          ? say`Fargate requires this option for ${word("awslogs")}`
          : say`Without it, log streams are named after Docker container IDs, which say nothing about the task`,
        // On instances the names of the streams would change.
        fixes: fixes(prefix && changing(prefix, "ecs", { safe: fargate })),
      };
    }
  },
});

const PREFIX = "awslogs-stream-prefix";
