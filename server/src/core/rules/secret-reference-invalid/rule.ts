import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { rangeInString } from "../../task/references/string-range";
import { say } from "../../text/say";
import { secretReferenceProblem } from "./reference-problem";
import { accountOf, secretReferencesOf } from "./secret-references";

export default defineRule({
  meta: {
    id: "secret-reference-invalid",
    title: "valueFrom and credentialsParameter name a secret or a parameter",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["valueFrom", "credentialsParameter"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html",
    apiMessage:
      "an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.",
  },
  *check(task) {
    const account = accountOf(task);
    for (const { field, label, form } of secretReferencesOf(task)) {
      const problem = secretReferenceProblem(field.value, form, account);
      if (problem === undefined) continue;
      const { repair } = problem;
      yield {
        range: rangeInString(task.tree.text, field.range, problem.start, problem.end),
        ...(problem.severity && { severity: problem.severity }),
        what: say`${label()} ${problem.what}`,
        remedy: problem.remedy,
        ...(problem.why && { why: problem.why }),
        fixes: fixes(repair && changing(field, repair.text, { safe: repair.isSure, title: repair.title })),
      };
    }
  },
});
