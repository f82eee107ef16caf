import { set } from "../../changes/change";
import { is, isKnown } from "../../model/fields";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { placementProblem } from "../../values/placement-expressions";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "placement-expression-invalid",
    title: "A placement constraint has an expression in the cluster query language",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html",
  },
  *check(task) {
    const constraints = task.view?.objects("placementConstraints");
    if (constraints === undefined) return;
    for (const { value: constraint } of knownElements(constraints)) {
      const type = constraint.string("type");
      const expression = constraint.string("expression");
      if (isKnown(type) && is(type, "memberOf") && constraint.lacks("expression")) {
        yield {
          range: type.range,
          message:
            "A placement constraint of the type memberOf has no expression, so no instance is a member of it; add expression, or remove the constraint.",
        };
      }
      if (!isWritten(expression)) continue;
      const problem = placementProblem(expression.value);
      if (problem === undefined) continue;
      const { why, repaired } = problem;
      yield {
        range: expression.range,
        message: `Placement expression ${quoted(expression.value)} ${why}; correct it, since ECS refuses an expression that it can't read.`,
        fixes: fixes(
          repaired === undefined
            ? undefined
            : {
                title: `Change the expression to ${quoted(repaired)}`,
                safe: true,
                changes: [set(expression, repaired)],
              },
        ),
      };
    }
  },
});
