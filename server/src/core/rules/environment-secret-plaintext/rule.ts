import { defineRule } from "../../findings/rule";
import { namedValuesOf, writtenText } from "../../task/named-values";
import { hasPlaceholderOutsideWords } from "../../text/placeholders";
import { say } from "../../text/say";
import { plainSecret } from "./plain-secrets";
import { movesToSecrets } from "./secret-moves";

export default defineRule({
  meta: {
    id: "environment-secret-plaintext",
    title: "No environment variable contains a secret in plain text",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["environment"],
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const found = namedValuesOf(container, "environment").flatMap((variable) => {
        const text = writtenText(variable);
        if (text === undefined || hasPlaceholderOutsideWords(text.value)) return [];
        const because = plainSecret(variable.name.value, text.value);
        return because === undefined ? [] : [{ name: variable.name.value, range: text.range, because }];
      });
      const [first, ...others] = found;
      if (first === undefined) continue;
      const isOne = others.length === 0;
      const one = say`environment variable ${first.name} of ${container.label} ${first.because}`;
      const more =
        others.length === 1
          ? say`${one}, and 1 more looks like a secret`
          : say`${one}, and ${others.length} more look like secrets`;
      yield {
        range: first.range,
        what: isOne ? one : more,
        remedy: isOne ? say`reference it under {secrets} instead` : say`reference them under {secrets} instead`,
        why: isOne
          ? say`Anyone who can view the task definition can read it (Security Hub ECS.8); Secrets Manager and Parameter Store keep it private`
          : say`Anyone who can view the task definition can read them (Security Hub ECS.8); Secrets Manager and Parameter Store keep them private`,
        related: others.map(({ name, range, because }) => ({ message: say`${name} ${because}`, range })),
        fixes: () => movesToSecrets(container, [...new Set(found.map(({ name }) => name))]),
      };
    }
  },
});
