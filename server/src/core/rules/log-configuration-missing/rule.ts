import { isAbsent, isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "log-configuration-missing",
    title: "On Fargate every container sends its logs somewhere",
    severity: "information",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html",
  },
  *check(task) {
    if (!task.networking.launchTypes.requires("FARGATE")) return;
    for (const { view, name, opening, label, firelensConfiguration } of task.containers) {
      // A log router takes the logs of others and often keeps its own to itself.
      if (!isAbsent(view.object("logConfiguration")) || !isAbsent(firelensConfiguration)) continue;
      if (!view.lacks("logConfiguration")) continue;
      yield {
        range: isKnown(name) ? name.range : opening,
        message: `${beginning(label)} has no logConfiguration, and on Fargate nobody can read what it prints; add one to keep its output.`,
      };
    }
  },
});
