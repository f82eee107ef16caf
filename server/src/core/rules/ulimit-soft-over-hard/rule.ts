import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { entriesIn } from "../../task/containers/entries";
import { isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "ulimit-soft-over-hard",
    title: "The soft limit of a ulimit is at most its hard limit",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["ulimits"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html",
    apiMessage: "Soft limit exceeds hard limit for ulimit nofile",
  },
  *check(task) {
    for (const { container, view: ulimit } of entriesIn(task, "ulimits")) {
      const name = ulimit.string("name");
      const soft = ulimit.integer("softLimit");
      const hard = ulimit.integer("hardLimit");
      // Docker reads -1 as unlimited.
      if (!isKnown(soft) || !isKnown(hard) || hard.value < 0 || soft.value <= hard.value) continue;
      yield {
        range: soft.range,
        what: isWritten(name)
          ? say`{softLimit} ${soft.value} of ulimit ${name.value} exceeds its {hardLimit} ${hard.value}`
          : say`{softLimit} ${soft.value} of a ulimit exceeds its {hardLimit} ${hard.value}`,
        remedy: say`lower {softLimit} or raise {hardLimit}`,
        why: say`No program in ${container.label} can exceed the hard limit, so ECS rejects it`,
        related: [{ message: say`the hard limit`, range: hard.range }],
        fixes: [changing(soft, hard.value, { safe: true }), changing(hard, soft.value)],
      };
    }
  },
});
