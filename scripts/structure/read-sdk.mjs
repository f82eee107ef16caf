import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** For each kind of task definition: the structure that registers it, and the one in which ECS describes it. */
const KINDS = {
  task: { root: "RegisterTaskDefinitionRequest", description: "TaskDefinition" },
  daemon: { root: "RegisterDaemonTaskDefinitionRequest", description: "DaemonTaskDefinition" },
};
/** The requests that run each kind. */
const SERVICE = "CreateServiceRequest";
const DAEMON = "CreateDaemonRequest";

/**
 * The members for which ECS accepts fewer values than the SDK lists, according to the SDK's own documentation.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogDriverVolumeConfiguration.html
 */
const FEWER_VALUES = { "LogDriverVolumeConfiguration.driver": ["json-file"] };

/** The numbers by which the SDK's schema marks the kind of a schema (its first element) and the type of a member. */
const SIMPLE = 0;
const LIST = 1;
const MAP = 2;
const STRUCTURE = 3;
const UNION = 4;
const LIST_OF = 64;
const MAP_OF = 128;
const SCALARS = new Map([
  [0, "string"],
  [1, "integer"],
  [2, "boolean"],
]);

/**
 * Reads the structure of both kinds of task definitions from the AWS SDK: names and types from its schema; required
 * members, values, deprecations and documentation from its declarations. Throws if the two disagree, because a guess
 * here would be a false alarm in every editor.
 */
export async function readSdk() {
  const require = createRequire(import.meta.url);
  const sdk = require("@aws-sdk/client-ecs");
  const folder = dirname(require.resolve("@aws-sdk/client-ecs/package.json"));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const declarations = await readDeclarations(join(folder, "dist-types/models"));

  const structures = new Map();
  const visit = (schema) => {
    const name = schema[2];
    if (structures.has(name)) return name;
    const declared = declarations.get(name) ?? fail(`${name} has no declaration`);
    const types = new Map(schema[4].map((member, index) => [member, schema[5][index]]));
    const fields = [];
    structures.set(name, { name, documentation: declared.documentation, fields });
    if (types.size !== declared.members.length) fail(`${name} has other members in the schema than declared`);
    for (const member of declared.members) {
      if (!types.has(member.name)) fail(`the schema lacks ${name}.${member.name}`);
      const type = typeOf(types.get(member.name), valuesOf(sdk, `${name}.${member.name}`, member.type), visit);
      if (shapeOf(type) !== shapeOfDeclared(member.type, declarations)) {
        fail(`${name}.${member.name} is declared as ${member.type}, and its schema says ${shapeOf(type)}`);
      }
      fields.push({ ...member, type });
    }
    const required = fields.filter((field) => field.required).length;
    if (schema[0] === STRUCTURE && required !== (schema[6] ?? 0))
      fail(`${name} requires ${schema[6] ?? 0} members and declares ${required}`);
    return name;
  };
  for (const { root } of Object.values(KINDS)) visit(sdk[`${root}$`]);
  const beyond = (root, structure) => {
    const registered = new Set(structures.get(root).fields.map(({ name }) => name));
    return sdk[`${structure}$`][4].filter((name) => !registered.has(name)).sort();
  };
  const kinds = Object.fromEntries(
    Object.entries(KINDS).map(([kind, { root, description }]) => {
      const elementOf = (name) => structures.get(root).fields.find((field) => field.name === name).type.of.name;
      const inner = { container: elementOf("containerDefinitions"), volume: elementOf("volumes") };
      return [kind, { root, ...inner, describeOnly: beyond(root, description) }];
    }),
  );
  const lists = { serviceOnly: beyond(KINDS.task.root, SERVICE), daemonOnly: beyond(KINDS.daemon.root, DAEMON) };
  return { version, kinds, structures: [...structures.values()], ...lists };
}

function fail(message) {
  throw new Error(`The AWS SDK is not as this generator expects it: ${message}.`);
}

function typeOf(reference, values, visit) {
  let schema = Array.isArray(reference) && typeof reference[0] === "function" ? reference[0] : reference;
  if (typeof schema === "function") schema = schema();
  if (typeof schema === "number") {
    if (schema >= MAP_OF) return { kind: "map", of: typeOf(schema - MAP_OF, values, visit) };
    if (schema >= LIST_OF) return { kind: "list", of: typeOf(schema - LIST_OF, values, visit) };
    const kind = SCALARS.get(schema) ?? fail(`there is a scalar of the kind ${schema}`);
    return kind === "string" && values !== undefined ? { kind, values } : { kind };
  }
  switch (schema[0]) {
    case SIMPLE:
      return typeOf(schema[4], values, visit);
    case LIST:
      return { kind: "list", of: typeOf(schema[4], values, visit) };
    case MAP:
      return { kind: "map", of: typeOf(schema[5], values, visit) };
    case STRUCTURE:
    case UNION:
      return { kind: "structure", name: visit(schema) };
    default:
      return fail(`${schema[2]} has a schema of the kind ${schema[0]}`);
  }
}

/** The values that a member accepts; nothing if they are not listed. */
function valuesOf(sdk, member, declared) {
  const values = enumOf(sdk, declared);
  const fewer = FEWER_VALUES[member];
  if (fewer?.some((value) => !values?.includes(value))) fail(`${member} does not list ${fewer.join(", ")}`);
  return fewer ?? values;
}

/** The values of an enumeration; nothing if the declared type does not name one. */
function enumOf(sdk, declared) {
  const name = declared.replace(/\[\]$/, "");
  const values = sdk[name];
  return values !== null && typeof values === "object" && !Array.isArray(values) ? Object.values(values) : undefined;
}

function shapeOf(type) {
  if (type.kind === "list") return `${shapeOf(type.of)}[]`;
  if (type.kind === "map") return `Record<string, ${shapeOf(type.of)}>`;
  if (type.kind === "structure") return type.name;
  return type.kind === "integer" ? "number" : type.kind;
}

/** The declared type with `string` in place of enumerations. */
function shapeOfDeclared(declared, declarations) {
  return declared.replace(/\w+/g, (name) => {
    const isPlain = ["string", "number", "boolean", "Record"].includes(name);
    return isPlain || declarations.has(name) ? name : "string";
  });
}

/** The interfaces that the SDK declares, by name. */
async function readDeclarations(folder) {
  const declarations = new Map();
  for (const file of (await readdir(folder)).sort()) {
    if (!/^models_\d+\.d\.ts$/.test(file)) continue;
    const text = await readFile(join(folder, file), "utf8");
    for (const [, comment, name, body] of text.matchAll(
      /\/\*\*\n((?: \*(?!\/)[^\n]*\n)*) \*\/\nexport interface (\w+) (?:extends \w+ )?\{\n([\s\S]*?)^\}/gm,
    )) {
      declarations.set(name, { documentation: proseOf(comment).documentation, members: membersOf(body) });
    }
    for (const [, comment, name, body] of text.matchAll(
      /\/\*\*\n((?: \*(?!\/)[^\n]*\n)*) \*\/\nexport type (\w+) = [^;]*\$UnknownMember;\n([\s\S]*?)^\}/gm,
    )) {
      declarations.set(name, { documentation: proseOf(comment).documentation, members: unionMembersOf(body) });
    }
  }
  return declarations;
}

/** The members of a union. A value has exactly one of them, so a single member is required. */
function unionMembersOf(body) {
  const interfaces = body.matchAll(
    /^ {4}\/\*\*\n((?: {5}\*(?!\/)[^\n]*\n)*) {5}\*\/\n {4}interface \w+Member \{\n {8}(\w+): (.*);$/gm,
  );
  const members = [...interfaces].map(([, comment, name, type]) => ({ name, type, ...proseOf(comment) }));
  return members.map((member) => ({ ...member, required: members.length === 1 }));
}

function membersOf(body) {
  const members = body.matchAll(
    /^ {4}\/\*\*\n((?: {5}\*(?!\/)[^\n]*\n)*) {5}\*\/\n {4}(\w+)(\??): (.*) \| undefined;$/gm,
  );
  return [...members].map(([, comment, name, optional, type]) => ({
    name,
    type,
    required: optional === "",
    ...proseOf(comment),
  }));
}

/** The text of a comment without its tags, and why the member is deprecated, if it is. */
function proseOf(comment) {
  const lines = comment.split("\n").map((line) => line.replace(/^ *\* ?/, ""));
  const deprecated = lines
    .find((line) => line.startsWith("@deprecated"))
    ?.slice("@deprecated".length)
    .trim();
  const documentation = lines
    .filter((line) => !line.startsWith("@"))
    .join("\n")
    .trim();
  return { documentation, ...(deprecated !== undefined && { deprecated }) };
}
