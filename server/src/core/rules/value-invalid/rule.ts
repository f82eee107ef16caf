import { editsFor, set } from "../../edits/edits";
import { deviationsOfKind } from "../../model/deviations";
import { defineRule, fixes } from "../../rule";
import { MISTAKEN_VALUES } from "../../spec/foreign-keys";
import { meantValue } from "../../values/meant-value";
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
      const listed =
        values.length > MOST_LISTED ? `none of the ${values.length} values that ECS lists` : `not ${orList(values)}`;
      yield {
        range: node.range,
        message:
          mistaken ??
          `${field.name} ${quoted(value)} is ${listed}; write ${meant === undefined ? "one of them" : quoted(meant)}.`,
        fixes: fixes(
          meant === undefined
            ? undefined
            : {
                title: `Change ${field.name} to ${meant}`,
                safe: false,
                edits: () => editsFor(task.tree, [set({ site }, meant)]),
              },
        ),
      };
    }
  },
});
