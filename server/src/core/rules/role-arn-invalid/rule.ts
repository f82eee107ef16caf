import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { isWritten } from "../../task/known-elements";
import { member, say, word } from "../../text/say";
import { roleProblem, withMissingColon } from "../../values/role-arns";

/** What the ARN of a role looks like. */
const EXAMPLE = "arn:aws:iam::ACCOUNT:role/NAME";

export default defineRule({
  meta: {
    id: "role-arn-invalid",
    title: "taskRoleArn and executionRoleArn name an IAM role",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["taskRoleArn", "executionRoleArn"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const key of ["taskRoleArn", "executionRoleArn"] as const) {
      const role = task.view?.string(key);
      if (role === undefined || !isWritten(role)) continue;
      const problem = roleProblem(role.value);
      if (problem === undefined) continue;
      const trimmed = role.value.trim();
      const isSpaced = trimmed !== role.value && roleProblem(trimmed) === undefined;
      const repaired = isSpaced ? trimmed : withMissingColon(role.value);
      yield {
        range: role.range,
        what: say`${member(key)} ${role.value} ${problem.what}`,
        remedy: isSpaced
          ? say`remove the white space`
          : repaired === undefined
            ? say`write the ARN of a role, such as ${word(EXAMPLE)}`
            : say`write ${repaired}`,
        ...(problem.why && { why: problem.why }),
        fixes: fixes(
          repaired === undefined
            ? undefined
            : changing(role, repaired, {
                safe: true,
                title: isSpaced ? say`Remove the white space` : say`Add the missing colon`,
              }),
        ),
      };
    }
  },
});
