import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { dependenciesOf } from "../../task/containers/dependencies";
import { say } from "../../text/say";
import { unknownContainers } from "../shared/unknown-names";

export default defineRule({
  meta: {
    id: "depends-on-unknown-container",
    title: "A dependency names a container of the same task",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["dependsOn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html",
    apiMessage: "Cannot depend on container + 'nope' because it does not exist",
  },
  *check(task) {
    const references = dependenciesOf(task).map((each) => ({ ...each, name: each.target.value }));
    for (const { reference, meant, remedy } of unknownContainers(task, references)) {
      const { container, target } = reference;
      yield {
        range: target.range,
        what: say`${container.label} depends on ${target.value}, which is not in this task`,
        remedy,
        why: say`A container can only depend on containers of the same task, and names are case-sensitive`,
        // Not safe: other mistakes in the dependency might show only under the right name.
        fixes: fixes(meant === undefined ? undefined : changing(target, meant)),
      };
    }
  },
});
