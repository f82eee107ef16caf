import { isKnown } from "../../model/fields";
import { defineRule } from "../../rule";
import type { TextRange } from "../../syntax/text";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "container-name-duplicate",
    title: "No two containers of a task have the same name",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container names must be unique within a task definition",
  },
  *check(task) {
    const firsts = new Map<string, TextRange>();
    for (const { name } of task.containers) {
      if (!isKnown(name) || name.value === "") continue;
      const first = firsts.get(name.value);
      if (first === undefined) firsts.set(name.value, name.range);
      else {
        yield {
          range: name.range,
          message: `Another container of the task is named ${quoted(name.value)} already; give this one a name of its own.`,
          related: [{ message: "the other container", range: first }],
        };
      }
    }
  },
});
