import { markdownOf } from "./markdown.mjs";

const HEADER = (version) =>
  `// Generated from @aws-sdk/client-ecs ${version} (Apache-2.0) by scripts/generate-structure.mjs. Do not edit.`;

/** The field table: names and types. It is in every bundle, so it is as small as possible. */
export function structureModule({ version, kinds, structures, serviceOnly, daemonOnly }) {
  const list = structures.map(({ name, fields }) => {
    const lines = fields.map((field) => {
      const parts = [`name: ${JSON.stringify(field.name)}`, `type: ${typeText(field.type)}`];
      if (field.required) parts.push("required: true");
      if (field.deprecated !== undefined) parts.push("deprecated: true");
      return `    { ${parts.join(", ")} },`;
    });
    return `  ${name}: [\n${lines.join("\n")}\n  ],`;
  });
  return [
    HEADER(version),
    'import type { FieldSpec, TaskDefinitionKind, TaskDefinitionStructures } from "../field-spec";',
    "",
    "/** The release of the AWS SDK that the table was made from. */",
    `export const SDK_VERSION = ${JSON.stringify(version)};`,
    "",
    "/** The root structure of a task definition that is not for a daemon. */",
    `export const ROOT_STRUCTURE = ${JSON.stringify(kinds.task.root)};`,
    "",
    "/** The structures of each kind of task definition. */",
    "export const KINDS: Readonly<Record<TaskDefinitionKind, TaskDefinitionStructures>> = {",
    ...Object.entries(kinds).map(([kind, structures]) => `  ${kind}: ${JSON.stringify(structures)},`),
    "};",
    "",
    "/** What only a service has. */",
    `export const SERVICE_ONLY: readonly string[] = ${JSON.stringify(serviceOnly)};`,
    "",
    "/** What only a daemon has. */",
    `export const DAEMON_ONLY: readonly string[] = ${JSON.stringify(daemonOnly)};`,
    "",
    "/** The members of every structure, in the order in which AWS documents them. */",
    "export const STRUCTURES: Readonly<Record<string, readonly FieldSpec[]>> = {",
    ...list,
    "};",
    "",
    "/** The names of the members of each structure, by the method that reads them; for the compiler. */",
    "export interface StructureMembers {",
    ...structures.map((structure) => `  readonly ${structure.name}: ${membersType(structure)};`),
    "}",
    "",
  ].join("\n");
}

/** The readers of a view, each with the types that it reads. */
const READERS = {
  string: ({ kind }) => kind === "string",
  boolean: ({ kind }) => kind === "boolean",
  integer: ({ kind }) => kind === "integer",
  strings: ({ kind, of }) => kind === "list" && of.kind === "string",
  integers: ({ kind, of }) => kind === "list" && of.kind === "integer",
  options: ({ kind }) => kind === "map",
};

function membersType({ fields }) {
  const names = Object.entries(READERS).map(([reader, reads]) => {
    const read = fields.filter(({ type }) => reads(type)).map(({ name }) => JSON.stringify(name));
    return `${reader}: ${read.join(" | ") || "never"}`;
  });
  const structuresIn = (isOne) =>
    fields.flatMap(({ name, type }) => (isOne(type) ? [`${name}: ${JSON.stringify((type.of ?? type).name)}`] : []));
  const object = structuresIn(({ kind }) => kind === "structure");
  const objects = structuresIn(({ kind, of }) => kind === "list" && of.kind === "structure");
  return `{ ${[...names, `object: { ${object.join("; ")} }`, `objects: { ${objects.join("; ")} }`].join("; ")} }`;
}

function typeText(type) {
  if (type.kind === "structure") return `{ kind: "structure", name: ${JSON.stringify(type.name)} }`;
  if (type.kind === "list" || type.kind === "map") return `{ kind: "${type.kind}", of: ${typeText(type.of)} }`;
  return type.values === undefined
    ? `{ kind: "${type.kind}" }`
    : `{ kind: "${type.kind}", values: ${JSON.stringify(type.values)} }`;
}

/**
 * AWS's documentation of every structure and member, as Markdown. It is a separate module because only editors need it.
 */
export function documentationModule({ version, structures }) {
  const entries = structures.flatMap(({ name, documentation, fields }) => [
    [name, documentation],
    ...fields.map((field) => [`${name}.${field.name}`, field.documentation]),
  ]);
  return [
    HEADER(version),
    "",
    "/** Markdown by structure (`PortMapping`) and by member (`PortMapping.hostPort`). */",
    "export const DOCUMENTATION: Readonly<Record<string, string>> = {",
    ...entries.map(([key, html]) => `  ${JSON.stringify(key)}: ${JSON.stringify(markdownOf(html))},`),
    "};",
    "",
  ].join("\n");
}
