import { type Change, remove, set } from "../../changes/change";
import { type AnyView, isAbsent, isKnown, type Known } from "../../model/fields";
import { knownElements } from "../../model/known-elements";
import { namelessVariables } from "../../model/named-values";
import { defineRule, type Fix, fixes } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "environment-name-invalid",
    title: "An environment variable has a name, without white space around it and without an equals sign",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html",
    apiMessage: "Environment variable name cannot be null or blank.",
  },
  *check(task) {
    for (const { view, label } of task.containers) {
      // The parser may have passed over the name.
      for (const { opening, field } of task.tree.problems.length > 0 ? [] : namelessVariables(view)) {
        yield {
          range: opening,
          message: `A variable in environment of ${label} has no name, and ECS refuses it; name it or remove the entry.`,
          fixes: [fix("Remove the entry", [remove(field)])],
        };
      }
      for (const list of ["environment", "secrets"] as const) {
        const entries = knownElements(view.objects(list)).flatMap((entry) => {
          const name = entry.value.string("name");
          return isKnown(name) ? [{ entry, name }] : [];
        });
        const taken = new Set(entries.map(({ name }) => name.value));
        for (const { entry, name } of entries) {
          const trimmed = name.value.trim();
          const subject = `Environment variable ${quoted(name.value)} of ${label}`;
          if (trimmed !== "" && trimmed !== name.value) {
            const repaired = taken.has(trimmed) ? undefined : [set(name, trimmed)];
            yield {
              range: name.range,
              severity: "warning",
              message: `${subject} has white space around its name, which ECS takes for a part of it; write ${quoted(trimmed)}.`,
              fixes: fixes(repaired && fix("Remove the white space", repaired)),
            };
          } else if (name.value.includes("=")) {
            const repaired = list === "environment" ? splitAtSign(entry, name) : undefined;
            yield {
              range: name.range,
              severity: "warning",
              message: `${subject} has = in its name, and for the program the value begins there; write only the name.`,
              fixes: fixes(repaired && fix("Split into name and value", repaired)),
            };
          }
        }
      }
    }
  },
});

/** A fix that gives the variable another name than the program has seen so far, and so never is made unasked. */
function fix(title: string, changes: readonly Change[]): Fix {
  return { title, safe: false, changes: changes };
}

/** The changes that part `NAME=value` where the entry has no other value; else nothing. */
function splitAtSign({ value: view }: Known<AnyView>, name: Known<string>): readonly Change[] | undefined {
  const value = view.string("value");
  const [, variable, text] = /^([^=]+)=(.*)$/s.exec(name.value) ?? [];
  if (variable === undefined || text === undefined) return undefined;
  const isFree = isAbsent(value) ? view.lacks("value") : isKnown(value) && value.value === "";
  return isFree ? [set(name, variable), set(value, text)] : undefined;
}
