import { deviationsOfKind } from "../../deviations/structure";
import { hasTemplate, type SyntaxTree } from "../../document/document";
import { emptyMember } from "../../document/node";
import { defineRule } from "../../findings/rule";
import { say } from "../../text/say";
import type { TextRange } from "../../text/text";

export default defineRule({
  meta: {
    id: "container-definitions-empty",
    title: "A task definition has at least one container",
    severity: "error",
    category: "schema",
    since: "0.1.0",
    daemons: true,
    fixable: false,
    concerns: ["no containers"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
    apiMessage: "Container list cannot be empty",
  },
  *check(task) {
    // The parser may have passed over the containers.
    if (task.tree.problems.length > 0) return;
    const range = task.view === undefined ? emptyList(task.tree) : emptyMember(task.view, "containerDefinitions");
    // null-value reports null.
    const isNull = deviationsOfKind(task, "null").some(
      ({ site }) => site.parent === task.view?.node && site.key === "containerDefinitions",
    );
    if (range === undefined || isNull) return;
    yield {
      range,
      what:
        task.view === undefined
          ? say`the list of container definitions is empty`
          : say`{containerDefinitions} is empty`,
      remedy: say`add a container`,
      why: say`ECS rejects a task definition without containers`,
    };
  },
});

/** The range of a bare list without a container or a template statement that may write one. */
function emptyList(tree: SyntaxTree): TextRange | undefined {
  const { root } = tree;
  if (root?.kind !== "array" || root.elements.length > 0) return undefined;
  return hasTemplate(tree, root.range) ? undefined : root.range;
}
