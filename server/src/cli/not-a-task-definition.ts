import type { SyntaxTree } from "../core/document/document";
import { memberOf, type ObjectNode } from "../core/document/node";
import { lineIndex } from "../core/text/text";

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
      const other = otherFormat(root, keys);
      if (other !== undefined) return `It is ${other}, not a task definition.`;
      // Where it holds one, detection found it.
      if (keys.includes("taskDefinition") && !keys.includes("family")) return "It only names a task definition.";
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

/** What each of these keys stands in, the surest first. */
const OTHERS: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ["a Dockerrun file of Elastic Beanstalk", ["AWSEBDockerrunVersion"]],
  ["a CloudFormation template", ["AWSTemplateFormatVersion", "Resources"]],
  ["what run-task takes", ["overrides", "containerOverrides", "startedBy"]],
  ["a service definition", ["serviceName", "desiredCount", "loadBalancers", "deploymentConfiguration"]],
  ["a description of services", ["services"]],
  ["a cluster definition", ["clusterName"]],
  ["a description of clusters", ["clusters"]],
];

/** What an object is that is clearly no task definition, with its article; nothing where that is not clear. */
function otherFormat(root: ObjectNode, keys: readonly string[]): string | undefined {
  if (memberOf(root, "Resources")?.value?.kind === "array") return "an AppSpec file of CodeDeploy";
  return OTHERS.find(([, ofIt]) => ofIt.some((key) => keys.includes(key)))?.[0];
}
