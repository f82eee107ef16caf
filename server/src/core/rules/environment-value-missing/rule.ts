import { changing, removingFrom } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import { valuelessVariables } from "../shared/valueless-variables";

export default defineRule({
  meta: {
    id: "environment-value-missing",
    title: "An environment variable has a value, possibly an empty one",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["without KeyValuePair.value"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html",
  },
  *check(task) {
    for (const { list, element, view, name, written } of valuelessVariables(task)) {
      const isNull = written !== undefined;
      const value = view.string("value");
      yield {
        range: isNull ? written.range : view.typed.place,
        what: isNull
          ? say`environment variable ${name} has the value null`
          : say`environment variable ${name} has no {value}`,
        remedy: say`set {value} to ${""} if it is meant to be empty`,
        why: say`ECS drops the variable from the task definition`,
        fixes: [
          changing(isNull ? { site: value.site } : value, ""),
          removingFrom(list, element, { title: say`Remove the entry` }),
        ],
      };
    }
  },
});
