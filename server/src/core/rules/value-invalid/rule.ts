import { deviationsOfKind } from "../../deviations/structure";
import { MISTAKEN_VALUES } from "../../facts/foreign-keys";
import { changing, removing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { anyOf, member, say, word } from "../../text/say";
import { meantValue } from "../../values/meant-value";
import { isUnfilled } from "../../values/unfilled";

/** The members with a rule of their own. */
const OWN_RULES = ["networkMode", "requiresCompatibilities", "protocol", "appProtocol", "logDriver"];

/** The most values that a message lists. */
const MOST_LISTED = 8;

export default defineRule({
  meta: {
    id: "value-invalid",
    title: "Every value is one that ECS lists for its property",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:value"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    for (const invalid of deviationsOfKind(task, "value")) {
      const { object, field, site, node, value, values } = invalid;
      // text-empty reports an empty text.
      if (field === undefined || OWN_RULES.includes(field.name) || value === "") continue;
      const mistaken = MISTAKEN_VALUES.get(`${object?.structure}.${field.name}.${value}`);
      const meant = mistaken === undefined ? meantValue(value, values) : undefined;
      // A program may write "None" for nothing, even where ECS lists a value that is spelled like it.
      const unfilled = isUnfilled(value);
      const removable = unfilled && field.required !== true && site.key === field.name;
      const name = member(field.name);
      const isShort = values.length <= MOST_LISTED;
      const listed = isShort ? anyOf(values.map(word)) : say`one of the ${values.length} values that ECS lists`;
      const unfilledParts = {
        what: say`${name} ${value} is a value that a program failed to fill in`,
        remedy: removable ? say`remove it, or write ${listed}` : say`write ${listed}`,
      };
      const parts = {
        what: say`${name} ${value} is not valid`,
        remedy: meant === undefined ? say`write ${listed}` : say`write ${word(meant)}`,
        ...(meant && isShort && values.length > 1 && { why: say`ECS accepts only ${listed}` }),
      };
      yield {
        range: node.range,
        ...(mistaken ?? (unfilled ? unfilledParts : parts)),
        fixes: fixes(
          removable ? removing({ site }) : undefined,
          meant === undefined ? undefined : changing({ site, value }, meant),
        ),
      };
    }
  },
});
