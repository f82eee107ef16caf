import { hasPlaceholder } from "../syntax/placeholders";
import { type ArrayNode, memberOf, type ObjectNode, type SyntaxNode, type SyntaxTree } from "../syntax/syntax";

/** How a task definition stands in its file. */
export type TaskDefinitionForm =
  /** The object that RegisterTaskDefinition takes. */
  | "object"
  /** The same under a `taskDefinition` key, as DescribeTaskDefinition prints it. */
  | "wrapped"
  /** Only the container definitions, as Terraform takes them. */
  | "array";

/** A task definition found in a tree. */
export type Detected =
  | { readonly form: "object" | "wrapped"; readonly node: ObjectNode }
  | { readonly form: "array"; readonly node: ArrayNode };

/** Keys of formats that hold container definitions too and are none: Elastic Beanstalk and CloudFormation. */
const OTHER_FORMATS = ["AWSEBDockerrunVersion", "AWSTemplateFormatVersion", "Resources"];

/**
 * Finds the task definition in a tree by its content alone, or nothing where the tree is something else.
 * Keys are compared without case here, so that a file in the wrong case is still looked at.
 */
export function detectTaskDefinition(tree: SyntaxTree): Detected | undefined {
  const { root } = tree;
  if (root?.kind === "array") {
    return root.elements.some((element) => isContainerDefinition(element, tree.text))
      ? { form: "array", node: root }
      : undefined;
  }
  if (root?.kind !== "object" || OTHER_FORMATS.some((key) => memberOf(root, key) !== undefined)) return undefined;
  if (hasKey(root, "containerDefinitions")) return { form: "object", node: root };
  const inner = memberOf(root, "taskDefinition")?.value;
  if (inner?.kind === "object" && hasKey(inner, "containerDefinitions")) return { form: "wrapped", node: inner };
  return undefined;
}

/**
 * Reads the tree as a task definition because somebody said that it is one. Nothing where it can't be: the
 * outermost value is neither an object nor an array of objects and placeholders, or the file is plainly of another format.
 */
export function assumeTaskDefinition(tree: SyntaxTree): Detected | undefined {
  const detected = detectTaskDefinition(tree);
  if (detected !== undefined) return detected;
  const { root } = tree;
  if (root?.kind === "array") {
    return root.elements.every(mayBeContainer) ? { form: "array", node: root } : undefined;
  }
  if (root?.kind !== "object" || OTHER_FORMATS.some((key) => memberOf(root, key) !== undefined)) return undefined;
  const someKey = ["family", "networkMode", "requiresCompatibilities", "taskDefinition"];
  return root.members.length === 0 || someKey.some((key) => hasKey(root, key))
    ? { form: "object", node: root }
    : undefined;
}

function hasKey(node: ObjectNode, key: string): boolean {
  return node.members.some((member) => member.key.toLowerCase() === key.toLowerCase());
}

function isContainerDefinition(node: SyntaxNode, text: string): boolean {
  if (node.kind === "placeholder") return ENCODED_CONTAINER.test(text.slice(node.range.start, node.range.end));
  return node.kind === "object" && hasKey(node, "image") && hasKey(node, "name");
}

/** A call of Terraform that writes an object with a name and an image. */
const ENCODED_CONTAINER = /^\$\{\s*jsonencode\((?=.*\bname"?\s*[:=])(?=.*\bimage"?\s*[:=])/is;

/** Whether an element of a list that is said to hold containers is one, or stands for one. */
function mayBeContainer(node: SyntaxNode): boolean {
  if (node.kind === "scalar") return typeof node.value === "string" && hasPlaceholder(node.value);
  return node.kind === "object" || node.kind === "placeholder";
}
