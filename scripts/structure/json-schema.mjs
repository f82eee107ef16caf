import { markdownOf } from "./markdown.mjs";

/** A JSON Schema (draft 7) of a task definition as RegisterTaskDefinition takes it, for editors and other tools. */
export function jsonSchema({ version, root, structures }) {
  const definitions = Object.fromEntries(structures.map((structure) => [structure.name, objectSchema(structure)]));
  const { [root]: task, ...rest } = definitions;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $comment: `Made from @aws-sdk/client-ecs ${version}, which is licensed under Apache-2.0.`,
    title: "Amazon ECS task definition",
    ...task,
    definitions: rest,
  };
}

function objectSchema({ documentation, fields }) {
  const required = fields.filter((field) => field.required).map((field) => field.name);
  return {
    ...described(documentation),
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function fieldSchema({ type, documentation, deprecated }) {
  const schema = typeSchema(type);
  const marks = { ...described(documentation), ...(deprecated !== undefined && { deprecationMessage: deprecated }) };
  // Draft 7 ignores what stands beside a reference.
  return "$ref" in schema ? { ...marks, allOf: [schema] } : { ...marks, ...schema };
}

function typeSchema(type) {
  switch (type.kind) {
    case "structure":
      return { $ref: `#/definitions/${type.name}` };
    case "list":
      return { type: "array", items: typeSchema(type.of) };
    case "map":
      return { type: "object", additionalProperties: typeSchema(type.of) };
    default:
      return { type: type.kind, ...(type.values !== undefined && { enum: type.values }) };
  }
}

/** `description` is for every tool, `markdownDescription` for those that can show it, as VS Code does. */
function described(html) {
  const markdown = markdownOf(html);
  if (markdown === "") return {};
  return { description: plainOf(markdown), markdownDescription: markdown };
}

function plainOf(markdown) {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*|`/g, "");
}
