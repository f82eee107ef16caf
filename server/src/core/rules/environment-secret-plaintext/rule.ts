import { editsFor, remove, setText } from "../../edits/edits";
import { appendEdit } from "../../edits/list-edits";
import { isKnown, type Known } from "../../model/fields";
import type { ContainerDefinition, TaskDefinition } from "../../model/model";
import { type NamedValue, namedValuesOf } from "../../model/named-values";
import { defineRule, type Fix, fixes } from "../../rule";
import { plainSecret } from "../../values/plain-secrets";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "environment-secret-plaintext",
    title: "No environment variable holds a secret in plain text",
    severity: "information",
    category: "security",
    since: "0.1.0",
    fixable: true,
    source: "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html",
  },
  *check(task) {
    for (const container of task.containers) {
      const variables = namedValuesOf(container, "environment");
      const secrets = new Set(namedValuesOf(container, "secrets").map(({ name }) => name.value));
      for (const { name, value } of variables) {
        const because = isKnown(value) ? plainSecret(name.value, value.value) : undefined;
        if (!isKnown(value) || because === undefined) continue;
        yield {
          range: value.range,
          message: `Environment variable ${quoted(name.value)} of ${container.label} ${because}, and its value is readable for everybody who may look at the task definition; keep it in Secrets Manager or Parameter Store and name it in secrets (Security Hub ECS.8).`,
          // With a secret of this name the fix of secret-environment-clash is the one to take.
          fixes: fixes(secrets.has(name.value) ? undefined : moveToSecrets(task, container, variables, name)),
        };
      }
    }
  },
});

/** Takes all variables of one name away and adds a secret of that name, whose place is for the author to fill in. */
function moveToSecrets(
  task: TaskDefinition,
  { view }: ContainerDefinition,
  variables: readonly NamedValue[],
  name: Known<string>,
): Fix | undefined {
  const secrets = view.objects("secrets");
  if (secrets.state === "unknown") return undefined;
  const [first, ...others] = variables.filter((variable) => variable.name.value === name.value);
  if (first === undefined) return undefined;
  const isAll = first.list.value.length === others.length + 1;
  const removals = isAll ? [remove(first.list)] : [first, ...others].map(({ element }) => remove(element));
  const entry = `{ "name": ${JSON.stringify(name.value)}, "valueFrom": "<ARN of the secret>" }`;
  const added = isKnown(secrets) ? appendEdit(task.tree, secrets, entry) : undefined;
  if (isKnown(secrets) && added === undefined) return undefined;
  return {
    title: "Move to secrets",
    safe: false,
    edits: () => {
      if (added === undefined) return editsFor(task.tree, [...removals, setText(secrets, `[${entry}]`)]);
      const removed = editsFor(task.tree, removals);
      return removed.length === 0 ? [] : [...removed, added];
    },
  };
}
