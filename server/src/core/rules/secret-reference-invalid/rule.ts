import { set } from "../../changes/change";
import { accountOf, secretReferencesOf } from "../../containers/secret-references";
import { rangeInString } from "../../references/string-range";
import { defineRule, fixes } from "../../rule";
import { secretReferenceProblem } from "../../values/secret-references";

export default defineRule({
  meta: {
    id: "secret-reference-invalid",
    title: "valueFrom and credentialsParameter point at a secret or a parameter",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
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
        message: `${label} ${problem.what}`,
        fixes: fixes(
          repair && {
            title: repair.title,
            safe: repair.isSure,
            changes: [set(field, repair.text)],
          },
        ),
      };
    }
  },
});
