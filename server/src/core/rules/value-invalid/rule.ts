import { remove, set } from "../../changes/change";
import { defineRule, fixes } from "../../rule";
import { MISTAKEN_VALUES } from "../../spec/foreign-keys";
import { deviationsOfKind } from "../../structure/structure";
import { meantValue } from "../../values/meant-value";
import { isUnfilled } from "../../values/unfilled";
import { orList, quoted } from "../../words";

/** The members that have a rule of their own, which knows more of them. */
const OWN_RULES = ["networkMode", "requiresCompatibilities", "protocol", "appProtocol", "logDriver"];

/** How many values a message lists. */
const MOST_LISTED = 8;

export default defineRule({
  meta: {
    id: "value-invalid",
    title: "Every value is one of those that ECS lists for its property",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const invalid of deviationsOfKind(task, "value")) {
      const { object, field, site, node, value, values } = invalid;
      // Of an empty text another rule speaks.
      if (field === undefined || OWN_RULES.includes(field.name) || value === "") continue;
      const mistaken = MISTAKEN_VALUES.get(`${object?.structure}.${field.name}.${value}`);
      const meant = mistaken === undefined ? meantValue(value, values) : undefined;
      // What a program writes for nothing means no value of the list, though "None" is spelt like one.
      const unfilled = isUnfilled(value);
      const removable = unfilled && field.required !== true && site.key === field.name;
      const listed =
        values.length > MOST_LISTED ? `none of the ${values.length} values that ECS lists` : `not ${orList(values)}`;
      yield {
        range: node.range,
        message:
          mistaken ??
          (unfilled
            ? `${field.name} ${quoted(value)} is a value that some program failed to fill in; ${removable ? "remove it, or " : ""}write one of the values that ECS lists.`
            : undefined) ??
          `${field.name} ${quoted(value)} is ${listed}; write ${meant === undefined ? "one of them" : quoted(meant)}.`,
        fixes: fixes(
          removable ? { title: `Remove ${field.name}`, safe: false, changes: [remove({ site })] } : undefined,
          meant === undefined
            ? undefined
            : {
                title: `Change ${field.name} to ${meant}`,
                safe: false,
                changes: [set({ site }, meant)],
              },
        ),
      };
    }
  },
});
