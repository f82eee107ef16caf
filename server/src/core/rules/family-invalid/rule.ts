import { changing } from "../../findings/builders";
import { defineRule } from "../../findings/rule";
import { isExcerpt } from "../../task/excerpt";
import { isKnown } from "../../task/fields";
import { say } from "../../text/say";
import { mayBeTemplate, nameProblem, toResourceName } from "../../values/resource-names";

/** A registered task definition: its family, with its revision or in its ARN. */
const REGISTERED = /^(?:arn:[^:]+:ecs:[^:]*:[^:]*:task-definition\/)?(?<family>[\w-]{1,255})(?::\d+)?$/;

export default defineRule({
  meta: {
    id: "family-invalid",
    title: "A family has at most 255 letters, digits, hyphens and underscores",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["family"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Family contains invalid characters.",
  },
  *check(task) {
    const { family } = task;
    if (!isKnown(family)) return;
    if (family.value === "") {
      yield {
        range: family.range,
        severity: isExcerpt(task) ? "warning" : "error",
        what: say`{family} is empty`,
        remedy: say`write a name`,
        why: say`ECS rejects an empty {family}`,
      };
      return;
    }
    const problem = nameProblem(family.value);
    if (problem === undefined) return;
    const better = REGISTERED.exec(family.value)?.groups?.["family"] ?? toResourceName(family.value);
    yield {
      range: family.range,
      severity: mayBeTemplate(family.value) ? "warning" : "error",
      what: say`{family} ${family.value} ${problem.what}`,
      remedy: better === "" ? say`choose another name` : say`write ${better}`,
      why: problem.why,
      // Not safe: services and pipelines outside of the file may use the name.
      fixes: better === "" ? [] : [changing(family, better)],
    };
  },
});
