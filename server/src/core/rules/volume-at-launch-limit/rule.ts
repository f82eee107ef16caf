import { defineRule } from "../../findings/rule";
import { eachVolume } from "../../task/containers/volumes";
import { is } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "volume-at-launch-limit",
    title: "A task has at most one volume configured at launch",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["configuredAtLaunch"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html",
  },
  *check(task) {
    const launched = eachVolume(task).filter(({ view }) => is(view.boolean("configuredAtLaunch"), true));
    const [first, ...others] = launched.map(({ view, label }) => ({
      field: view.boolean("configuredAtLaunch"),
      label,
    }));
    if (first?.field.state !== "known") return;
    for (const { field, label } of others) {
      if (field.state !== "known") continue;
      yield {
        range: field.range,
        what: say`${label} is configured at launch, and so is ${first.label}`,
        remedy: say`store the data of one of them elsewhere`,
        why: say`ECS attaches only one such volume to a task`,
        related: [{ message: say`the first volume configured at launch`, range: first.field.range }],
      };
    }
  },
});
