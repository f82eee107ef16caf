import { editsFor, remove } from "../../edits/edits";
import { deviationsOfKind } from "../../model/deviations";
import { defineRule } from "../../rule";
import type { NullValue } from "../../structure/structure";
import { wrapperOf } from "../../structure/unwrap";

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
    const nulls = deviationsOfKind(task, "null");
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
      fixes: [{ title, safe: !bare, edits: () => editsFor(task.tree, removable.map(remove)) }],
    };
  },
});

/** Whether nothing can be left out here: to remove the null would only bring the next mistake. */
function isRequired({ field, site }: NullValue): boolean {
  return field?.required === true && site.key === field.name;
}

function nameOf({ site, field }: NullValue): string {
  return typeof site.key === "string" ? site.key : `An element of ${field?.name ?? "the list"}`;
}
