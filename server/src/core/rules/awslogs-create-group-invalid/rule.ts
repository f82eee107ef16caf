import { remove, set } from "../../changes/change";
import { logConfigurationsOf } from "../../containers/log-configurations";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "awslogs-create-group-invalid",
    title: "awslogs-create-group is true or left out",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
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
        message: `awslogs-create-group is ${quoted(create.value)}, and ECS takes only "true" there; remove it to use a log group that exists${off ? "" : ', or write "true"'}.`,
        fixes: fixes(
          { title: "Remove awslogs-create-group", safe: off, changes: [remove(create)] },
          off
            ? undefined
            : {
                title: 'Change it to "true"',
                safe: false,
                changes: [set(create, "true")],
              },
        ),
      };
    }
  },
});
