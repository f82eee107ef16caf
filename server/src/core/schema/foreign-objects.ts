import { memberOf, type ObjectNode, type SyntaxNode, textOf } from "../document/node";
import { COMPOSE_ELSEWHERE, COMPOSE_KEYS } from "../facts/foreign-keys";
import { SERVICE_ONLY } from "../facts/generated/structures";
import { isContainerStructure } from "../facts/structure";
import { type Said, say, word } from "../text/say";

/** An object of another format. */
export interface ForeignObject {
  /** What it is, with its article. */
  readonly words: Said;
  readonly remedy: Said;
  readonly why?: Said;
  /** Whether it is output-only, so that removing it loses nothing. */
  readonly written?: true;
}

/** The members of an entry of `requiresAttributes`. */
const ATTRIBUTE_KEYS: readonly string[] = ["name", "value", "targetId", "targetType"];

/** Members that only a docker-compose service has, in addition to {@link COMPOSE_KEYS}. */
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

/** Members of a container definition that a docker-compose service writes differently. */
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
 * The format of an object in the place of a structure of ECS.
 *
 * @returns `undefined` if it may be the expected structure with mistakes
 */
export function foreignObject(node: ObjectNode, expected: string): ForeignObject | undefined {
  const has = (key: string): boolean => memberOf(node, key) !== undefined;
  const keys = node.members.map(({ key }) => key);
  const text = (key: string): string => textOf(memberOf(node, key)?.value) ?? "";
  if (keys.every((key) => ATTRIBUTE_KEYS.includes(key)) && isAttribute(text("name"), expected, has)) {
    return {
      words: say`an entry of {requiresAttributes}`,
      remedy: say`remove it`,
      why: say`ECS writes {requiresAttributes} itself, and rejects them as input`,
      written: true,
    };
  }
  if (text("Type").startsWith("AWS::") && keys.every((key) => CLOUDFORMATION_KEYS.includes(key))) {
    return { words: say`a CloudFormation resource`, remedy: say`put it in a template` };
  }
  if (has("apiVersion") && has("kind")) {
    return { words: say`a Kubernetes object`, remedy: say`write it in the format of ECS` };
  }
  if (has("containerOverrides") && !has("name") && !has("image")) {
    return { words: say`a set of overrides`, remedy: say`pass it to ${word("run-task")}` };
  }
  if (!isContainerStructure(expected)) return undefined;
  if (has("containerArn") && (has("lastStatus") || has("taskArn"))) {
    return {
      words: say`a container from the output of ${word("describe-tasks")}`,
      remedy: say`use the one from the task definition`,
    };
  }
  if (!has("image") && keys.filter((key) => SERVICE_ONLY.includes(key)).length >= 2) {
    return { words: say`a service`, remedy: say`create the service separately` };
  }
  const compose = node.members.filter(
    ({ key, value }) => COMPOSE_MARKS.includes(key) && !isListOfObjects(value),
  ).length;
  const known = keys.every(
    (key) =>
      COMPOSE_MARKS.includes(key) ||
      COMPOSE_KEYS.has(key) ||
      COMPOSE_ELSEWHERE.has(key) ||
      SAME_IN_COMPOSE.includes(key),
  );
  if (compose > 0 && !has("name") && known && (has("image") || has("build"))) {
    return { words: say`a docker-compose service`, remedy: say`write it in the format of ECS, with a {name}` };
  }
  return undefined;
}

/** Whether a value is a list of objects, which ECS uses where docker-compose uses strings. */
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

/** Whether a name or the members show that the object is an attribute of an instance. */
function isAttribute(name: string, expected: string, has: (key: string) => boolean): boolean {
  if (has("targetId") || has("targetType")) return name !== "";
  const capability = /^(?:com\.amazonaws\.)?ecs\.capability\./.test(name);
  return capability || (isContainerStructure(expected) && /^ecs\.[a-z-]+$/.test(name) && has("value"));
}

/** The wrapper keys of a described task definition, in lower case, since some tools change the case. */
const WRAPPERS: readonly string[] = ["taskdefinition", "daemontaskdefinition"];

function isWrapper(key: string): boolean {
  return WRAPPERS.includes(key.toLowerCase());
}

/** The task definition in the output of a describe API; `undefined` for any other object. */
export function wrappedTask(node: ObjectNode): ObjectNode | undefined {
  if (!node.members.every(({ key }) => key === "tags" || isWrapper(key))) return undefined;
  const inner = node.members.find(({ key }) => isWrapper(key))?.value;
  return inner?.kind === "object" && memberOf(inner, "containerDefinitions") !== undefined ? inner : undefined;
}
