import { removeFrom, set } from "../../changes/change";
import { valuelessVariables } from "../../containers/environment-values";
import { defineRule } from "../../rule";
import { openingOf } from "../../syntax/text";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "environment-value-missing",
    title: "An environment variable has a value, which may be empty",
    severity: "warning",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html",
  },
  *check(task) {
    for (const { container, list, entry, name, written } of valuelessVariables(task)) {
      const isNull = written !== undefined;
      const value = entry.value.string("value");
      yield {
        range: isNull ? written.range : openingOf(entry.range),
        message: `Environment variable ${quoted(name)} of ${container.label} has no value${isNull ? " but null" : ""}, and ECS drops it from the task definition; write ${isNull ? '""' : '"value": ""'} if it is meant to be empty.`,
        fixes: [
          {
            title: isNull ? 'Write ""' : 'Add "value": ""',
            safe: false,
            changes: [set(value, "")],
          },
          { title: "Remove the entry", safe: false, changes: [removeFrom(list, entry)] },
        ],
      };
    }
  },
});
