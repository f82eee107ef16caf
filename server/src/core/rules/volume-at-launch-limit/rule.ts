import { eachVolume } from "../../containers/volumes";
import { is } from "../../model/fields";
import { defineRule } from "../../rule";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "volume-at-launch-limit",
    title: "A task has at most one volume that is configured at launch",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: false,
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
        message: `${beginning(label)} is configured at launch, and so is ${first.label}, but ECS attaches one such volume to a task; store the data of one of them elsewhere.`,
        related: [{ message: "the first volume configured at launch", range: first.field.range }],
      };
    }
  },
});
