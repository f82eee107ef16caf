import { movesToSecrets } from "../../containers/secret-moves";
import { namedValuesOf, writtenText } from "../../model/named-values";
import { defineRule } from "../../rule";
import { hasPlaceholderOutsideWords } from "../../syntax/placeholders";
import { plainSecret } from "../../values/plain-secrets";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "environment-secret-plaintext",
    title: "No environment variable holds a secret in plain text",
    severity: "information",
    category: "security",
    since: "0.1.0",
    daemons: true,
    fixable: true,
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
      const them = isOne ? "it" : "them";
      yield {
        range: first.range,
        message: `Environment variable ${quoted(first.name)} of ${container.label} ${first.because}, and ${isOne ? "" : `${others.length === 1 ? "1 more looks like a secret" : `${others.length} more look like secrets`}; `}anyone who can view the task definition can read ${them}; store ${them} in Secrets Manager or Parameter Store and reference ${them} under secrets (Security Hub ECS.8).`,
        related: others.map(({ name, range, because }) => ({ message: `${quoted(name)} ${because}`, range })),
        fixes: movesToSecrets(container, [...new Set(found.map(({ name }) => name))]),
      };
    }
  },
});
