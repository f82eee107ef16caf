import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import type { TextRange } from "../../text/text";

export default defineRule({
  meta: {
    id: "container-name-duplicate",
    title: "Container names are unique in a task",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["name"],
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
          what: say`another container is already named ${name.value}`,
          remedy: say`choose a different name`,
          why: say`ECS rejects a task definition in which two containers have the same name`,
          related: [{ message: say`the other container`, range: first }],
        };
      }
    }
  },
});
