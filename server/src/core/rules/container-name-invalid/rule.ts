import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import { writtenTexts } from "../../task/known-elements";
import { say } from "../../text/say";
import { mayBeTemplate, nameProblem, toResourceName } from "../../values/resource-names";
import { freeNames } from "../shared/free-names";

export default defineRule({
  meta: {
    id: "container-name-invalid",
    title: "A container name has at most 255 letters, digits, hyphens and underscores",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["ContainerDefinition.name"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
    apiMessage: "Container.name contains invalid characters.",
  },
  *check(task) {
    const ifFree = freeNames(writtenTexts(task.containers.map(({ name }) => name)));
    for (const { name } of task.containers) {
      const problem = isKnown(name) ? nameProblem(name.value) : undefined;
      if (!isKnown(name) || problem === undefined) continue;
      const better = ifFree(toResourceName(name.value));
      yield {
        range: name.range,
        severity: mayBeTemplate(name.value) ? "warning" : "error",
        what: say`container name ${name.value} ${problem.what}`,
        remedy: better === undefined ? say`choose another name` : say`write ${better}`,
        why: problem.why,
        // Not safe: other containers, services and load balancers may use the name.
        fixes: better === undefined ? [] : [changing(name, better)],
      };
    }
  },
});
