import { set } from "../../changes/change";
import { logOptionsOf } from "../../containers/log-configurations";
import { isAbsent, isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";

export default defineRule({
  meta: {
    id: "awslogs-prefix-missing",
    title: "awslogs has a prefix for the names of its log streams",
    severity: "error",
    category: "fargate",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Fargate requires log configuration options to include awslogs-stream-prefix",
  },
  *check(task) {
    // While the text is not JSON, with dots in place of something, nobody knows what is left out.
    if (task.tree.problems.length > 0) return;
    const fargate = task.networking.launchTypes.requires("FARGATE");
    for (const { view, label } of task.containers) {
      const logging = view.object("logConfiguration");
      const driver = isKnown(logging) ? logging.value.string("logDriver") : logging;
      if (!isKnown(logging) || !isKnown(driver) || driver.value !== "awslogs") continue;
      const options = logOptionsOf(logging.value);
      const prefix = isKnown(options) ? options.value.string(PREFIX) : undefined;
      const without = isAbsent(options) && logging.value.lacks("options");
      const missing = isKnown(options) && options.value.lacks(PREFIX);
      const empty = prefix !== undefined && isKnown(prefix) && prefix.value.trim() === "" ? prefix.range : undefined;
      if (!without && !missing && empty === undefined) continue;
      yield {
        range: empty ?? driver.range,
        severity: fargate ? "error" : "information",
        message: fargate
          ? `Fargate requires the option ${PREFIX} for awslogs, and ${label} ${empty ? "has an empty one; write it" : "has none; add it"}, as "ecs" for example.`
          : `Without the option ${PREFIX} the log streams of ${label} are named after Docker's container IDs, which say nothing about the task; ${empty ? "write" : "add"} it, for example "ecs".`,
        fixes: fixes(
          prefix && {
            title: `${empty ? "Set" : "Add"} ${PREFIX} "ecs"`,
            // On instances the names of the streams would change.
            safe: fargate,
            changes: [set(prefix, "ecs")],
          },
        ),
      };
    }
  },
});

const PREFIX = "awslogs-stream-prefix";
