import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { logConfigurationsOf } from "../../task/containers/log-configurations";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "awslogs-create-group-invalid",
    title: "awslogs-create-group is true or left out",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["awslogs-create-group"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
    apiMessage: "Log driver awslogs option 'awslogs-create-group' should only be set to 'true', else omit option.",
  },
  *check(task) {
    for (const { driver, options } of logConfigurationsOf(task)) {
      if (driver.value !== "awslogs" || !isKnown(options)) continue;
      const create = options.value.string("awslogs-create-group");
      if (!isKnown(create) || create.value.toLowerCase() === "true") continue;
      const off = create.value.toLowerCase() === "false";
      yield {
        range: create.range,
        what: say`{awslogs-create-group} can't be ${create.value}`,
        remedy: off
          ? say`remove it to use an existing log group`
          : say`remove it to use an existing log group, or write ${"true"}`,
        why: say`ECS accepts only ${"true"} here`,
        fixes: fixes(removing(create, { safe: off }), off ? undefined : changing(create, "true")),
      };
    }
  },
});
