import { COMPOSE_KEYS } from "../spec/foreign-keys";
import { SERVICE_ONLY } from "../spec/generated/structures";
import { isContainerStructure } from "../spec/structure";
import { memberOf, type ObjectNode, type SyntaxNode } from "../syntax/syntax";

/** An object of another format, which ECS has no place for. */
export interface ForeignObject {
  /** What it is, with its article. */
  readonly words: string;
  /** Why it is of no use there, or what to do instead: a clause that ends the sentence. */
  readonly remedy: string;
  /** Whether ECS writes it itself, so that nothing is lost without it. */
  readonly written?: true;
}

/** The members of an entry of `requiresAttributes`. */
const ATTRIBUTE_KEYS: readonly string[] = ["name", "value", "targetId", "targetType"];

/** Members that only a service of docker-compose has; those of {@link COMPOSE_KEYS} and some more. */
const COMPOSE_MARKS: readonly string[] = [
  "build",
  "configs",
  "container_name",
  "depends_on",
  "deploy",
  "env_file",
  "expose",
  "extra_hosts",
  "healthcheck",
  "labels",
  "networks",
  "ports",
  "restart",
  "volumes",
];

/** Members of a container definition that a service of docker-compose writes otherwise. */
const SAME_IN_COMPOSE: readonly string[] = [
  "image",
  "command",
  "entrypoint",
  "environment",
  "hostname",
  "links",
  "privileged",
  "secrets",
  "user",
];

/**
 * What an object is that stands where a structure of ECS belongs and is of another format.
 *
 * @returns nothing where it may be what is expected there, however badly written
 */
export function foreignObject(node: ObjectNode, expected: string): ForeignObject | undefined {
  const has = (key: string): boolean => memberOf(node, key) !== undefined;
  const keys = node.members.map(({ key }) => key);
  const textOf = (key: string): string => {
    const value = memberOf(node, key)?.value;
    return value?.kind === "scalar" && typeof value.value === "string" ? value.value : "";
  };
  if (keys.every((key) => ATTRIBUTE_KEYS.includes(key)) && isAttribute(textOf("name"), expected, has)) {
    return {
      words: "an entry of requiresAttributes",
      remedy: "ECS writes those itself and takes none, so remove it",
      written: true,
    };
  }
  if (textOf("Type").startsWith("AWS::") && keys.every((key) => CLOUDFORMATION_KEYS.includes(key))) {
    return { words: "a resource of CloudFormation", remedy: "put it into a template" };
  }
  if (has("apiVersion") && has("kind")) {
    return { words: "an object of Kubernetes", remedy: "write it as ECS does" };
  }
  if (has("containerOverrides") && !has("name") && !has("image")) {
    return { words: "a set of overrides", remedy: "pass it to run-task" };
  }
  if (!isContainerStructure(expected)) return undefined;
  if (has("containerArn") && (has("lastStatus") || has("taskArn"))) {
    return { words: "a container as describe-tasks prints it", remedy: "take the one of the task definition" };
  }
  if (!has("image") && keys.filter((key) => SERVICE_ONLY.includes(key)).length >= 2) {
    return { words: "a service", remedy: "set it where the service is made" };
  }
  const compose = node.members.filter(
    ({ key, value }) => COMPOSE_MARKS.includes(key) && !isListOfObjects(value),
  ).length;
  const known = keys.every(
    (key) => COMPOSE_MARKS.includes(key) || COMPOSE_KEYS.has(key) || SAME_IN_COMPOSE.includes(key),
  );
  if (compose > 0 && !has("name") && known && (has("image") || has("build"))) {
    return { words: "a service of docker-compose", remedy: "write it as ECS does, with a name" };
  }
  return undefined;
}

/** Whether a value is a list of objects, as ECS writes what docker-compose writes in texts. */
function isListOfObjects(value: SyntaxNode | undefined): boolean {
  return value?.kind === "array" && value.elements.some(({ kind }) => kind === "object");
}

const CLOUDFORMATION_KEYS: readonly string[] = [
  "Type",
  "Properties",
  "Condition",
  "CreationPolicy",
  "DeletionPolicy",
  "DependsOn",
  "Metadata",
  "UpdatePolicy",
  "UpdateReplacePolicy",
];

/** Whether a name is one of the attributes of an instance, or the members say that the object is one. */
function isAttribute(name: string, expected: string, has: (key: string) => boolean): boolean {
  if (has("targetId") || has("targetType")) return name !== "";
  const capability = /^(?:com\.amazonaws\.)?ecs\.capability\./.test(name);
  return capability || (isContainerStructure(expected) && /^ecs\.[a-z-]+$/.test(name) && has("value"));
}

/** The keys under which ECS prints a task definition when it describes one, in lower case: some tools change theirs. */
const WRAPPERS: readonly string[] = ["taskdefinition", "daemontaskdefinition"];

function isWrapper(key: string): boolean {
  return WRAPPERS.includes(key.toLowerCase());
}

/** The task definition in an answer of ECS that describes it; nothing for any other object. */
export function wrappedTask(node: ObjectNode): ObjectNode | undefined {
  if (!node.members.every(({ key }) => key === "tags" || isWrapper(key))) return undefined;
  const inner = node.members.find(({ key }) => isWrapper(key))?.value;
  return inner?.kind === "object" && memberOf(inner, "containerDefinitions") !== undefined ? inner : undefined;
}
