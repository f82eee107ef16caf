import { removeNulls } from "../../changes/change";
import { valuelessVariables } from "../../containers/environment-values";
import { defineRule } from "../../rule";
import type { NullValue } from "../../structure/deviation";
import { deviationsOfKind } from "../../structure/structure";
import { wrapperOf } from "../../structure/unwrap";
import { holdsNothing } from "../../syntax/syntax";

export default defineRule({
  meta: {
    id: "null-value",
    title: "What has no value is left out and not null",
    severity: "warning",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    const nulled = deviationsOfKind(task, "null");
    if (nulled.length === 0) return;
    // A variable without its value would be dropped: what becomes of it has a rule of its own.
    const variables = new Set(valuelessVariables(task).map(({ written }) => written?.range.start));
    const all = nulled.filter(({ node }) => !variables.has(node.range.start));
    const lists = new Set(all.filter(isAllOfRequired).map(({ site }) => site.parent));
    for (const list of lists) {
      const [first] = all.filter(({ site }) => site.parent === list);
      if (first === undefined) continue;
      yield {
        range: first.node.range,
        severity: "error",
        message: `${first.field?.name} holds nothing but null, and ECS requires ${first.field?.name}; give it a value.`,
      };
    }
    const nulls = all.filter(({ site }) => !lists.has(site.parent));
    for (const { site, node, field } of nulls.filter(isRequired)) {
      yield {
        range: node.range,
        severity: "error",
        message: `${site.key} is null, and ECS requires ${field?.name}; give it a value.`,
      };
    }
    // Terraform reads a bare list: to Go null is a member left out, and an element that is empty.
    const bare = task.form === "array";
    // Of what is wrapped, the wrapper is the finding, and its fix takes all of these along.
    if (wrapperOf(task) !== undefined) return;
    const removable = nulls.filter((each) => !isRequired(each) && !(bare && typeof each.site.key === "string"));
    const [first] = removable;
    if (first === undefined) return;
    const others = removable.length - 1;
    const subject = others === 0 ? `${nameOf(first)} is null` : `${nameOf(first)} and ${others} more are null`;
    const title = others === 0 ? "Remove the null" : `Remove all ${removable.length} nulls`;
    yield {
      range: first.node.range,
      message: `${subject}, which ${bare ? "Terraform takes for empty" : "the AWS CLI refuses and ECS takes for left out"}; remove ${others === 0 ? "it" : "them"}.`,
      fixes: [{ title, safe: !bare, changes: removable.flatMap(removeNulls) }],
    };
  },
});

/** Whether nothing can be left out here: to remove the null would only bring the next mistake. */
function isRequired({ field, site }: NullValue): boolean {
  return field?.required === true && site.key === field.name;
}

/** Whether a list that ECS requires holds nothing else: without its nulls it would be empty. */
function isAllOfRequired({ field, site }: NullValue): boolean {
  return field?.required === true && site.parent.kind === "array" && holdsNothing(site.parent);
}

function nameOf({ site, field }: NullValue): string {
  return typeof site.key === "string" ? site.key : `An element of ${field?.name ?? "the list"}`;
}
