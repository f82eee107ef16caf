import type { SyntaxTree } from "../core/document/document";
import { memberOf, type ObjectNode } from "../core/document/node";
import { lineIndex } from "../core/text/text";

/** Why a text that the user named can't be read as a task definition, as a sentence. */
export function notATaskDefinition(tree: SyntaxTree): string {
  const { root, problems } = tree;
  const [problem] = problems;
  if (tree.text.trim() === "") return "It is empty.";
  if (problem !== undefined && (root === undefined || root.kind === "scalar")) {
    const { line, column } = lineIndex(tree.text).positionAt(problem.range.start);
    return `It is not JSON: ${problem.message.replace(/\.$/, "")} (line ${line + 1}, column ${column + 1}).`;
  }
  switch (root?.kind) {
    case "object": {
      const keys = root.members.map(({ key }) => key);
      const other = otherFormat(root, keys);
      if (other !== undefined) return `It is ${other}, not a task definition.`;
      // A task definition under this key would have been detected.
      if (keys.includes("taskDefinition") && !keys.includes("family")) return "It only refers to a task definition.";
      const lacks = keys.includes("family") ? "no containerDefinitions" : "neither containerDefinitions nor a family";
      return `It is not a task definition: it has ${lacks}.`;
    }
    case "array":
      return "It is not a task definition: the elements of the array are not container definitions.";
    case "scalar":
      return `It is not a task definition: it contains only ${root.value === null ? "null" : `a ${typeof root.value}`}.`;
    default:
      return "It is not a task definition: it contains only a placeholder.";
  }
}

/** The formats that these keys belong to, the surest first. */
const OTHERS: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ["a Dockerrun file of Elastic Beanstalk", ["AWSEBDockerrunVersion"]],
  ["a CloudFormation template", ["AWSTemplateFormatVersion", "Resources"]],
  ["the input of run-task", ["overrides", "containerOverrides", "startedBy"]],
  ["a service definition", ["serviceName", "desiredCount", "loadBalancers", "deploymentConfiguration"]],
  ["a description of services", ["services"]],
  ["a cluster definition", ["clusterName"]],
  ["a description of clusters", ["clusters"]],
];

/** The format of an object, with its article; `undefined` if it could be a task definition. */
function otherFormat(root: ObjectNode, keys: readonly string[]): string | undefined {
  if (memberOf(root, "Resources")?.value?.kind === "array") return "an AppSpec file of CodeDeploy";
  return OTHERS.find(([, ofIt]) => ofIt.some((key) => keys.includes(key)))?.[0];
}
