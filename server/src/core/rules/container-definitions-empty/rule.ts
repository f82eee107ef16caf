import { emptyMember } from "../../edits/empty-member";
import { defineRule } from "../../rule";
import { deviationsOfKind } from "../../structure/structure";
import type { SyntaxTree } from "../../syntax/syntax";
import type { TextRange } from "../../syntax/text";

export default defineRule({
  meta: {
    id: "container-definitions-empty",
    title: "A task definition has a container",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Container list cannot be empty",
  },
  *check(task) {
    // The parser may have passed over the containers.
    if (task.tree.problems.length > 0) return;
    const range = task.view === undefined ? emptyList(task.tree) : emptyMember(task.view, "containerDefinitions");
    // Of null, null-value says that ECS requires a list.
    const isNull = deviationsOfKind(task, "null").some(
      ({ site }) => site.parent === task.view?.node && site.key === "containerDefinitions",
    );
    if (range === undefined || isNull) return;
    const subject = task.view === undefined ? "The list of container definitions" : "containerDefinitions";
    yield { range, message: `${subject} is empty, and ECS refuses a task without a container; add one.` };
  },
});

/** Where a bare list has no container, nor a statement of a template that may write one. */
function emptyList({ root, text, masked }: SyntaxTree): TextRange | undefined {
  if (root?.kind !== "array" || root.elements.length > 0) return undefined;
  const { start, end } = root.range;
  return text.slice(start, end) === masked.slice(start, end) ? root.range : undefined;
}
