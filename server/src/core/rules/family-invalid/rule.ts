import { set } from "../../changes/change";
import { isExcerpt } from "../../model/excerpt";
import { isKnown } from "../../model/fields";
import { defineRule, fixes } from "../../rule";
import { mayBeTemplate, nameProblem, toResourceName } from "../../values/resource-names";
import { quoted } from "../../words";

/** A family as a task definition is named that is registered: with its revision, or by its ARN. */
const REGISTERED = /^(?:arn:[^:]+:ecs:[^:]*:[^:]*:task-definition\/)?(?<family>[\w-]{1,255})(?::\d+)?$/;

export default defineRule({
  meta: {
    id: "family-invalid",
    title: "A family has letters, digits, hyphens and underscores, and at most 255 of them",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Family contains invalid characters.",
  },
  *check(task) {
    const { family } = task;
    if (!isKnown(family)) return;
    if (family.value === "") {
      const severity = isExcerpt(task) ? "warning" : "error";
      yield { range: family.range, severity, message: "family is empty, and ECS refuses that; write a name." };
      return;
    }
    const problem = nameProblem(family.value);
    if (problem === undefined) return;
    const better = REGISTERED.exec(family.value)?.groups?.["family"] ?? toResourceName(family.value);
    yield {
      range: family.range,
      severity: mayBeTemplate(family.value) ? "warning" : "error",
      message: `family ${quoted(family.value)} ${problem}; ${better === "" ? "choose another" : `write ${quoted(better)}`}.`,
      fixes: fixes(
        better === ""
          ? undefined
          : {
              title: `Change family to ${quoted(better)}`,
              // Services and pipelines outside of the file may name the family.
              safe: false,
              changes: [set(family, better)],
            },
      ),
    };
  },
});
