import { set } from "../../changes/change";
import { isWritten } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { roleProblem, withMissingColon } from "../../values/role-arns";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "role-arn-invalid",
    title: "taskRoleArn and executionRoleArn name an IAM role",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
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
        message: `${key} ${quoted(role.value)} ${problem}; ${isSpaced ? "remove it" : "write the ARN of a role, such as arn:aws:iam::ACCOUNT:role/NAME"}.`,
        fixes: fixes(
          repaired === undefined
            ? undefined
            : {
                title: isSpaced ? "Remove the white space" : "Add the missing colon",
                safe: true,
                changes: [set(role, repaired)],
              },
        ),
      };
    }
  },
});
