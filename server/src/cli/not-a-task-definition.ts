import type { SyntaxTree } from "../core/syntax/syntax";
import { lineIndex } from "../core/syntax/text";

/** Why a text that the user named can't be read as a task definition, as a sentence. */
export function notATaskDefinition(tree: SyntaxTree): string {
  const { root, problems } = tree;
  const [problem] = problems;
  if (tree.text.trim() === "") return "There is nothing in it.";
  if (problem !== undefined && (root === undefined || root.kind === "scalar")) {
    const { line, column } = lineIndex(tree.text).positionAt(problem.range.start);
    return `It is not JSON: ${problem.message.replace(/\.$/, "")} (line ${line + 1}, column ${column + 1}).`;
  }
  switch (root?.kind) {
    case "object": {
      const keys = root.members.map(({ key }) => key);
      if (keys.includes("AWSEBDockerrunVersion"))
        return "It is a Dockerrun file of Elastic Beanstalk, not a task definition.";
      if (keys.includes("AWSTemplateFormatVersion") || keys.includes("Resources")) {
        return "It is a CloudFormation template, not a task definition.";
      }
      const lacks = keys.includes("family") ? "no containerDefinitions" : "neither containerDefinitions nor a family";
      return `It is not a task definition: it has ${lacks}.`;
    }
    case "array":
      return "It is not a task definition: the elements of the array are not container definitions.";
    case "scalar":
      return `It is not a task definition: it holds only ${root.value === null ? "null" : `a ${typeof root.value}`}.`;
    default:
      return "It is not a task definition: it holds only a placeholder.";
  }
}
