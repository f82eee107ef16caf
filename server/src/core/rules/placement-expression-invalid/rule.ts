import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { is, isKnown } from "../../task/fields";
import { isWritten, knownElements } from "../../task/known-elements";
import { say, word } from "../../text/say";
import { placementProblem } from "./placement-expressions";

export default defineRule({
  meta: {
    id: "placement-expression-invalid",
    title: "A placement constraint has a valid expression in the cluster query language",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: false,
    fixable: true,
    concerns: ["placementConstraints"],
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
          what: say`a placement constraint of type ${word("memberOf")} has no {expression}`,
          remedy: say`add {expression}, or remove the constraint`,
          why: say`Without it, the constraint selects no instances`,
        };
      }
      if (!isWritten(expression)) continue;
      const problem = placementProblem(expression.value);
      if (problem === undefined) continue;
      const { what, remedy, repaired } = problem;
      yield {
        range: expression.range,
        what: say`placement expression ${expression.value} ${what}`,
        remedy,
        why: say`ECS rejects an expression that it can't parse`,
        fixes: fixes(repaired === undefined ? undefined : changing(expression, repaired, { safe: true })),
      };
    }
  },
});
