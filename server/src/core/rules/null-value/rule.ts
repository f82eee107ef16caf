import type { NullValue } from "../../deviations/deviation";
import { deviationsOfKind } from "../../deviations/structure";
import { wrapperOf } from "../../deviations/unwrap";
import { removeNulls } from "../../document/change";
import { holdsNothing } from "../../document/node";
import { defineRule, type Finding } from "../../findings/rule";
import { member, type Said, say } from "../../text/say";
import type { TextRange } from "../../text/text";
import { valuelessVariables } from "../shared/valueless-variables";

export default defineRule({
  meta: {
    id: "null-value",
    title: "Empty properties are omitted, not null",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["deviation:null"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const nulled = deviationsOfKind(task, "null");
    if (nulled.length === 0) return;
    // environment-value-missing reports a variable without a value, since its removal would lose the variable.
    const variables = new Set(valuelessVariables(task).map(({ written }) => written?.range.start));
    const all = nulled.filter(({ node }) => !variables.has(node.range.start));
    const lists = new Set(all.filter(isAllOfRequired).map(({ site }) => site.parent));
    for (const list of lists) {
      const [first] = all.filter(({ site }) => site.parent === list);
      if (first?.field === undefined) continue;
      const name = member(first.field.name);
      yield required(first.node.range, name, say`${name} contains only null`);
    }
    const nulls = all.filter(({ site }) => !lists.has(site.parent));
    for (const each of nulls.filter(isRequired)) {
      yield required(each.node.range, nameOf(each), say`${nameOf(each)} is null`);
    }
    // Terraform reads a bare list. In Go a null member is left out, and a null element is empty.
    const bare = task.form === "array";
    // In a wrapped file the wrapper is the finding, and its fix removes all of these too.
    if (wrapperOf(task) !== undefined) return;
    const removable = nulls.filter((each) => !isRequired(each) && !(bare && typeof each.site.key === "string"));
    const [first] = removable;
    if (first === undefined) return;
    const others = removable.length - 1;
    const title = others === 0 ? say`Remove the null` : say`Remove all ${removable.length} nulls`;
    yield {
      range: first.node.range,
      what: others === 0 ? say`${nameOf(first)} is null` : say`${nameOf(first)} and ${others} more are null`,
      remedy: others === 0 ? say`remove it` : say`remove them`,
      why: bare
        ? say`Terraform treats a null element as empty`
        : say`The AWS CLI rejects null, and ECS treats it as left out`,
      fixes: () => [{ title, safe: !bare, changes: removable.flatMap(removeNulls) }],
    };
  },
});

function required(range: TextRange, name: Said, what: Said): Finding {
  return { range, severity: "error", what, remedy: say`give it a value`, why: say`ECS requires ${name}` };
}

/** Whether ECS requires the member, so that removing the null would only lead to the next mistake. */
function isRequired({ field, site }: NullValue): boolean {
  return field?.required === true && site.key === field.name;
}

/** Whether it is in a required list that contains nothing else, which would be empty without its nulls. */
function isAllOfRequired({ field, site }: NullValue): boolean {
  return field?.required === true && site.parent.kind === "array" && holdsNothing(site.parent);
}

function nameOf({ site, field }: NullValue): Said {
  if (typeof site.key === "string") return member(site.key);
  return field === undefined ? say`an element of the list` : say`an element of ${member(field.name)}`;
}
