import { type TaskDefinitionForm, WRAPPER_KEYS } from "../core/carriers/detect";
import type { FieldSpec, FieldType, TaskDefinitionKind } from "../core/facts/field-spec";
import { KINDS, SDK_VERSION } from "../core/facts/generated/structures";
import { fieldsOf } from "../core/facts/structure";
import { innerStructure } from "../core/schema/fits";
import { DOCUMENTATION } from "./generated/documentation";

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema (draft 7) of a task definition, for editors and other tools. Its texts are from the AWS SDK.
 *
 * @param form the form of the file: the task definition itself, the output of a describe API, or container definitions
 * @param kind the API: RegisterTaskDefinition or RegisterDaemonTaskDefinition
 */
export function taskDefinitionSchema(form: TaskDefinitionForm, kind: TaskDefinitionKind = "task"): Schema {
  const { root, container } = KINDS[kind];
  const head = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: `Made from @aws-sdk/client-ecs ${SDK_VERSION}, which is licensed under Apache-2.0.`,
    title: kind === "daemon" ? "Amazon ECS daemon task definition" : "Amazon ECS task definition",
  };
  const names = form === "array" ? reachable(container) : reachable(root);
  const definitions = Object.fromEntries([...names].map((name) => [name, objectSchema(name, fieldsOf(name))]));
  const { [root]: task, ...rest } = definitions;
  switch (form) {
    case "object":
      return { ...head, ...task, definitions: rest };
    case "wrapped":
      return { ...head, type: "object", properties: { [WRAPPER_KEYS[kind]]: reference(root) }, definitions };
    case "array":
      return { ...head, type: "array", items: reference(container), definitions: rest };
  }
}

/** The names of a structure and of all structures in it, itself first. */
function reachable(structure: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(structure)) return found;
  found.add(structure);
  for (const { type } of fieldsOf(structure)) {
    const inner = innerStructure(type);
    if (inner !== undefined) reachable(inner, found);
  }
  return found;
}

function objectSchema(name: string, fields: readonly FieldSpec[]): Schema {
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return {
    ...described(name),
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(name, field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema(structure: string, { name, type, deprecated }: FieldSpec): Schema {
  const schema = typeSchema(type);
  const marks = {
    ...described(`${structure}.${name}`),
    ...(deprecated && { deprecationMessage: "AWS has deprecated this member." }),
  };
  // Draft 7 ignores all keywords beside `$ref`.
  return "$ref" in schema ? { ...marks, allOf: [schema] } : { ...marks, ...schema };
}

function typeSchema(type: FieldType): Schema {
  switch (type.kind) {
    case "structure":
      return reference(type.name);
    case "list":
      return { type: "array", items: typeSchema(type.of) };
    case "map":
      return { type: "object", additionalProperties: typeSchema(type.of) };
    case "string":
      return { type: "string", ...(type.values !== undefined && { enum: type.values }) };
    default:
      return { type: type.kind };
  }
}

function reference(structure: string): Schema {
  return { $ref: `#/definitions/${structure}` };
}

/** `description` is for every tool, `markdownDescription` for VS Code and others that support it. */
function described(key: string): Schema {
  const markdown = DOCUMENTATION[key] ?? "";
  return markdown === "" ? {} : { description: plainMarkdown(markdown), markdownDescription: markdown };
}

/** The SDK's Markdown as plain text: links become their text, and markup is removed. */
export function plainMarkdown(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*|`/g, "");
}
