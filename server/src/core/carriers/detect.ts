import type { SyntaxTree } from "../document/document";
import { type ArrayNode, memberInAnyCase, memberOf, type ObjectNode, type SyntaxNode } from "../document/node";
import type { TaskDefinitionKind } from "../facts/field-spec";
import { nearest, plainName } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholders";
import { type KindHint, kindOf } from "./kind";

/** How a file contains its task definition. */
export type TaskDefinitionForm =
  /** The input of RegisterTaskDefinition or RegisterDaemonTaskDefinition. */
  | "object"
  /** The same under one of the {@link WRAPPER_KEYS}. */
  | "wrapped"
  /** Only the container definitions, as Terraform expects them. */
  | "array";

/** The key under which ECS outputs a task definition that it describes. */
export const WRAPPER_KEYS: Readonly<Record<TaskDefinitionKind, string>> = {
  task: "taskDefinition",
  daemon: "daemonTaskDefinition",
};

/** A task definition found in a tree. */
export type Detected = { readonly kind: TaskDefinitionKind } & (
  | { readonly form: "object" | "wrapped"; readonly node: ObjectNode }
  | { readonly form: "array"; readonly node: ArrayNode }
);

/** Finds the task definitions in a tree; none if the tree is something else. */
export type Locate = (tree: SyntaxTree, how: LocateOptions) => readonly Detected[];

/** What is known of a text before it is read. */
export interface LocateOptions extends KindHint {
  /** Whether the user said that this is a task definition, so that it is read as one if it can be. */
  readonly insist?: boolean;
}

/** Finds the task definition of a JSON file: the whole file, the value of a known key, or a bare list of containers. */
export const locateTaskDefinition: Locate = (tree, { insist = false, ...hint }) => {
  const found = insist ? assumeTaskDefinition(tree, hint) : detectTaskDefinition(tree, hint);
  return found === undefined ? [] : [found];
};

/**
 * Keys of formats that also have container definitions but are something else: Elastic Beanstalk and CloudFormation.
 */
const OTHER_FORMATS = ["AWSEBDockerrunVersion", "AWSTemplateFormatVersion", "Resources"];

/**
 * Finds the task definition in a tree by its content alone; nothing if the tree is something else. Keys are compared
 * without case, so that a file in the wrong case is still checked.
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
    // If all keys have another case, the object is meant for another tool.
    if (written === undefined && memberOf(node, "containerDefinitions") === undefined) continue;
    const kind = wrapper === "daemon" ? wrapper : kindOf(node, hint);
    return { form: "wrapped", node, kind };
  }
  return undefined;
}

/** A list of containers does not show its kind, so it is a task's unless the caller says otherwise. */
function ofArray(node: ArrayNode, { kind = "task" }: KindHint): Detected {
  return { form: "array", node, kind };
}

/**
 * Reads the tree as a task definition because the user says that it is one. Nothing if it can't be: the outermost value
 * is neither an object nor an array of objects and placeholders, or the file clearly has another format.
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
 * Whether a tree is a task definition except for the spelling of `containerDefinitions`. This counts if the user named
 * the file, but not if files are searched for.
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

/** For example `containerDefs`, which is too short to count as a near miss. */
const SHORTENED = /^containers?defs?$/;

/**
 * Whether an object has a key that is typical of a task definition. A wrapper must contain an object: services, runs
 * and schedules have only a name under the same key.
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

/** A Terraform call that writes an object with a name and an image. */
const ENCODED_CONTAINER = /^\$\{\s*jsonencode\((?=.*\bname"?\s*[:=])(?=.*\bimage"?\s*[:=])/is;

/** Whether an element of a list that is said to contain containers can be one. */
function mayBeContainer(node: SyntaxNode): boolean {
  if (node.kind === "scalar") return typeof node.value === "string" && hasPlaceholder(node.value);
  return node.kind === "object" || node.kind === "placeholder";
}
