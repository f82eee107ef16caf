import { defineRule } from "../../findings/rule";
import { repeatsOf } from "../../task/by-key";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "container-name-duplicate",
    title: "Container names are unique in a task",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["several containers"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container names must be unique within a task definition",
  },
  *check(task) {
    const names = task.containers.map(({ name }) => name).filter(isWritten);
    for (const { first, repeated } of repeatsOf(names, ({ value }) => value)) {
      yield {
        range: repeated.range,
        what: say`another container is already named ${repeated.value}`,
        remedy: say`choose a different name`,
        why: say`ECS rejects a task definition in which two containers have the same name`,
        related: [{ message: say`the other container`, range: first.range }],
      };
    }
  },
});
