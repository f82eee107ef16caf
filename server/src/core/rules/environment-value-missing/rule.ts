import { editsFor, removeFrom, set } from "../../edits/edits";
import { isKnown } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { openingOf } from "../../model/model";
import { defineRule } from "../../rule";
import { memberOf } from "../../syntax/syntax";
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
    // The parser may have passed over the value.
    if (task.tree.problems.length > 0) return;
    for (const { view, label } of task.containers) {
      const list = view.objects("environment");
      if (!isKnown(list)) continue;
      for (const entry of knownElements(list)) {
        const name = entry.value.string("name");
        // NAME=value is a mistake in the name, and a null is one for itself.
        if (!isWritten(name) || name.value.includes("=") || memberOf(entry.value.node, "value") !== undefined) continue;
        if (!entry.value.lacks("value") || memberOf(entry.value.node, "valueFrom") !== undefined) continue;
        const value = entry.value.string("value");
        yield {
          range: openingOf(entry.value),
          message: `Environment variable ${quoted(name.value)} of ${label} has no value, and ECS drops it from the task definition; write "value": "" if it is meant to be empty.`,
          fixes: [
            { title: 'Add "value": ""', safe: false, edits: () => editsFor(task.tree, [set(value, "")]) },
            { title: "Remove the entry", safe: false, edits: () => editsFor(task.tree, [removeFrom(list, entry)]) },
          ],
        };
      }
    }
  },
});
