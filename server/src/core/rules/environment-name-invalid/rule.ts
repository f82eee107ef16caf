import { set } from "../../document/change";
import { changing, removing } from "../../findings/builders";
import { defineRule, type Fix, fixes } from "../../findings/rule";
import { isAbsent, isKnown, type Known } from "../../task/fields";
import { namedValuesOf, namelessVariables } from "../../task/named-values";
import type { AnyView } from "../../task/views";
import { say } from "../../text/say";

export default defineRule({
  meta: {
    id: "environment-name-invalid",
    title: "An environment variable has a name, without surrounding white space and without an equals sign",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["environment", "secrets"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html",
    apiMessage: "Environment variable name cannot be null or blank.",
  },
  *check(task) {
    for (const container of task.containers) {
      const { view, label } = container;
      // The parser may have skipped the name.
      for (const { opening, field } of task.tree.problems.length > 0 ? [] : namelessVariables(view)) {
        yield {
          range: opening,
          what: say`a variable in {environment} of ${label} has no {name}`,
          remedy: say`name it, or remove the entry`,
          why: say`ECS rejects the task definition`,
          fixes: [removing(field, { title: say`Remove the entry` })],
        };
      }
      for (const list of ["environment", "secrets"] as const) {
        const entries = namedValuesOf(container, list);
        for (const { element, name } of entries) {
          const trimmed = name.value.trim();
          if (trimmed !== "" && trimmed !== name.value) {
            const isTaken = entries.some((other) => other.name.value === trimmed);
            yield {
              range: name.range,
              severity: "warning",
              what: say`environment variable ${name.value} has white space around its name`,
              remedy: say`write ${trimmed}`,
              why: say`ECS keeps the white space as part of the name`,
              fixes: fixes(isTaken ? undefined : changing(name, trimmed, { title: say`Remove the white space` })),
            };
          } else if (name.value.includes("=")) {
            yield {
              range: name.range,
              severity: "warning",
              what: say`environment variable ${name.value} has an equals sign in its name`,
              remedy: say`write only the name`,
              why: say`For the program the value begins at the equals sign`,
              fixes: fixes(list === "environment" ? splitAtSign(element, name) : undefined),
            };
          }
        }
      }
    }
  },
});

/** The fix that splits `NAME=value` if the entry has no other value; else nothing. */
function splitAtSign({ value: view }: Known<AnyView>, name: Known<string>): Fix | undefined {
  const value = view.string("value");
  const [, variable, text] = /^([^=]+)=(.*)$/s.exec(name.value) ?? [];
  if (variable === undefined || text === undefined) return undefined;
  const isFree = isAbsent(value) ? view.lacks("value") : isKnown(value) && value.value === "";
  const title = say`Split into name and value`;
  return isFree ? changing(name, variable, { title, also: [set(value, text)] }) : undefined;
}
