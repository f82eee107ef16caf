import type { TaskDefinitionKind } from "../spec/field-spec";
import { hasPlaceholder } from "../syntax/placeholders";
import {
  type ArrayNode,
  memberInAnyCase,
  memberOf,
  type ObjectNode,
  type SyntaxNode,
  type SyntaxTree,
} from "../syntax/syntax";
import { nearest, plainName } from "../values/nearest";
import { type KindHint, kindOf } from "./kind";

/** How a task definition stands in its file. */
export type TaskDefinitionForm =
  /** The object that RegisterTaskDefinition takes, or RegisterDaemonTaskDefinition. */
  | "object"
  /** The same under one of the {@link WRAPPER_KEYS}. */
  | "wrapped"
  /** Only the container definitions, as Terraform takes them. */
  | "array";

/** The key under which ECS prints a task definition that it describes. */
export const WRAPPER_KEYS: Readonly<Record<TaskDefinitionKind, string>> = {
  task: "taskDefinition",
  daemon: "daemonTaskDefinition",
};

/** A task definition found in a tree. */
export type Detected = { readonly kind: TaskDefinitionKind } & (
  | { readonly form: "object" | "wrapped"; readonly node: ObjectNode }
  | { readonly form: "array"; readonly node: ArrayNode }
);

/** Keys of formats that hold container definitions too and are none: Elastic Beanstalk and CloudFormation. */
const OTHER_FORMATS = ["AWSEBDockerrunVersion", "AWSTemplateFormatVersion", "Resources"];

/**
 * Finds the task definition in a tree by its content alone, or nothing where the tree is something else.
 * Keys are compared without case here, so that a file in the wrong case is still looked at.
 */
export function detectTaskDefinition(tree: SyntaxTree, hint: KindHint = {}): Detected | undefined {
  const { root } = tree;
  if (root?.kind === "array") {
    return root.elements.some((element) => isContainerDefinition(element, tree.text)) ? ofArray(root, hint) : undefined;
  }
  if (root?.kind !== "object" || OTHER_FORMATS.some((key) => memberOf(root, key) !== undefined)) return undefined;
  if (hasKey(root, "containerDefinitions")) return { form: "object", node: root, kind: kindOf(root, hint) };
  for (const wrapper of ["task", "daemon"] as const) {
    const written = memberOf(root, WRAPPER_KEYS[wrapper]);
    const node = (written ?? memberInAnyCase(root, WRAPPER_KEYS[wrapper]))?.value;
    if (node?.kind !== "object" || !hasKey(node, "containerDefinitions")) continue;
    // Where all keys are in another case, the object is for another tool.
    if (written === undefined && memberOf(node, "containerDefinitions") === undefined) continue;
    const kind = wrapper === "daemon" ? wrapper : kindOf(node, hint);
    return { form: "wrapped", node, kind };
  }
  return undefined;
}

/** Of container definitions alone nobody can tell what they are for, unless somebody says it. */
function ofArray(node: ArrayNode, { kind = "task" }: KindHint): Detected {
  return { form: "array", node, kind };
}

/**
 * Reads the tree as a task definition because somebody said that it is one. Nothing where it can't be: the
 * outermost value is neither an object nor an array of objects and placeholders, or the file is plainly of another format.
 */
export function assumeTaskDefinition(tree: SyntaxTree, hint: KindHint = {}): Detected | undefined {
  const detected = detectTaskDefinition(tree, hint);
  if (detected !== undefined) return detected;
  const { root } = tree;
  if (root?.kind === "array") {
    return root.elements.every(mayBeContainer) ? ofArray(root, hint) : undefined;
  }
  if (root?.kind !== "object" || OTHER_FORMATS.some((key) => memberOf(root, key) !== undefined)) return undefined;
  return root.members.length === 0 || hasOwnKey(root) || isMisspeltTaskDefinition(tree)
    ? { form: "object", node: root, kind: kindOf(root, hint) }
    : undefined;
}

/**
 * Whether a tree is a task definition but for the spelling of `containerDefinitions`: that counts where somebody named
 * the file, and not where files are looked for.
 */
export function isMisspeltTaskDefinition({ root, text }: SyntaxTree): boolean {
  if (root?.kind !== "object" || OTHER_FORMATS.some((key) => memberOf(root, key) !== undefined)) return false;
  return root.members.some(
    ({ key, value }) =>
      value?.kind === "array" &&
      (nearest(key, ["containerDefinitions"]) !== undefined || SHORTENED.test(plainName(key))) &&
      value.elements.some((element) => isContainerDefinition(element, text)),
  );
}

/** Such as `containerDefs`, which is too short to be near. */
const SHORTENED = /^containers?defs?$/;

/**
 * Whether an object has a key that speaks of a task definition. A wrapper holds it: services, runs and schedules only
 * name one under the same key.
 */
function hasOwnKey(root: ObjectNode): boolean {
  return (
    ["family", "networkMode", "requiresCompatibilities"].some((key) => hasKey(root, key)) ||
    Object.values(WRAPPER_KEYS).some((key) => memberInAnyCase(root, key)?.value?.kind === "object")
  );
}

function hasKey(node: ObjectNode, key: string): boolean {
  return memberInAnyCase(node, key) !== undefined;
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
