import { set } from "../../changes/change";
import { isKnown } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule } from "../../rule";

export default defineRule({
  meta: {
    id: "ulimit-soft-over-hard",
    title: "The soft limit of a ulimit is not above its hard limit",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html",
    apiMessage: "Soft limit exceeds hard limit for ulimit nofile",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      for (const { value: ulimit } of knownElements(view.objects("ulimits"))) {
        const name = ulimit.string("name");
        const soft = ulimit.integer("softLimit");
        const hard = ulimit.integer("hardLimit");
        // Docker reads -1 as no limit at all.
        if (!isKnown(soft) || !isKnown(hard) || hard.value < 0 || soft.value <= hard.value) continue;
        yield {
          range: soft.range,
          message: `softLimit ${soft.value} of ${isWritten(name) ? `ulimit ${name.value}` : "a ulimit"} is above its hardLimit ${hard.value}, which no program of ${label} may pass; lower softLimit or raise hardLimit.`,
          related: [{ message: "the hard limit", range: hard.range }],
          fixes: [
            {
              title: `Change softLimit to ${hard.value}`,
              safe: true,
              changes: [set(soft, hard.value)],
            },
            {
              title: `Change hardLimit to ${soft.value}`,
              safe: false,
              changes: [set(hard, soft.value)],
            },
          ],
        };
      }
    }
  },
});
