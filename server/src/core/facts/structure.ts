import { plainName } from "../text/nearest";
import type { FieldSpec } from "./field-spec";
import { KINDS, ROOT_STRUCTURE, STRUCTURES } from "./generated/structures";

/** The structure of a container in an ordinary task definition. */
export const CONTAINER_STRUCTURE = "ContainerDefinition";

const ROOTS: ReadonlySet<string> = new Set(Object.values(KINDS).map(({ root }) => root));
const CONTAINERS: ReadonlySet<string> = new Set(Object.values(KINDS).map(({ container }) => container));
const VOLUMES: ReadonlySet<string> = new Set(Object.values(KINDS).map(({ volume }) => volume));

/** Whether a structure is a whole task definition of any kind. */
export function isRootStructure(structure: string | undefined): boolean {
  return structure !== undefined && ROOTS.has(structure);
}

/** Whether a structure is a container in a task definition of any kind. */
export function isContainerStructure(structure: string | undefined): boolean {
  return structure !== undefined && CONTAINERS.has(structure);
}

/** Whether a structure is a volume in a task definition of any kind. */
export function isVolumeStructure(structure: string | undefined): boolean {
  return structure !== undefined && VOLUMES.has(structure);
}

const DESCRIBE_ONLY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(KINDS).map(({ root, describeOnly }) => [root, describeOnly]),
);

/** The output-only members of a task definition; empty for all other structures. */
export function describeOnlyOf(structure: string): readonly string[] {
  return DESCRIBE_ONLY.get(structure) ?? [];
}

/**
 * The counterpart of a structure of daemons in ordinary task definitions, `Volume` for `DaemonVolume`; `undefined` for
 * any other structure.
 */
export function ordinaryTwin(structure: string): string | undefined {
  return /^(?:Register)?Daemon/.test(structure) ? structure.replace("Daemon", "") : undefined;
}

/** The counterpart of a structure of daemons; any other structure itself. */
export function plainStructure(structure: string): string {
  return ordinaryTwin(structure) ?? structure;
}

/** The members of a structure, in the order in which AWS documents them; none for an unknown structure. */
export function fieldsOf(structure: string): readonly FieldSpec[] {
  return STRUCTURES[structure] ?? [];
}

const REQUIRED_FIELDS: ReadonlyMap<string, readonly FieldSpec[]> = new Map(
  Object.entries(STRUCTURES).map(([name, fields]) => [name, fields.filter(({ required }) => required === true)]),
);

/** The required members of a structure. A request without them is rejected before it is sent. */
export function requiredFields(structure: string): readonly FieldSpec[] {
  return REQUIRED_FIELDS.get(structure) ?? [];
}

/** The members of each structure by name, computed once, since every object of a file is looked up here. */
const FIELDS_BY_NAME: ReadonlyMap<string, ReadonlyMap<string, FieldSpec>> = new Map(
  Object.entries(STRUCTURES).map(([name, fields]) => [name, new Map(fields.map((field) => [field.name, field]))]),
);

const FIELD_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(STRUCTURES).map(([structure, fields]) => [structure, fields.map(({ name }) => name)]),
);

/** The members of a structure by name; none for an unknown structure. */
export function fieldsByName(structure: string): ReadonlyMap<string, FieldSpec> {
  return FIELDS_BY_NAME.get(structure) ?? NO_FIELDS;
}

const NO_FIELDS: ReadonlyMap<string, FieldSpec> = new Map();

/** A member of a structure by its exact name, or nothing. */
export function fieldOf(structure: string, name: string): FieldSpec | undefined {
  return FIELDS_BY_NAME.get(structure)?.get(name);
}

const FIELDS_BY_LOWER_CASE: ReadonlyMap<string, ReadonlyMap<string, FieldSpec>> = new Map(
  Object.entries(STRUCTURES).map(([structure, fields]) => [
    structure,
    new Map(fields.map((field) => [field.name.toLowerCase(), field])),
  ]),
);

/** The member of a structure that a key names if case is ignored, or `undefined`. */
export function fieldInAnyCase(structure: string, key: string): FieldSpec | undefined {
  return FIELDS_BY_LOWER_CASE.get(structure)?.get(key.toLowerCase());
}

const NAMES_BY_PLAIN_NAME: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(STRUCTURES).map(([structure, fields]) => {
    // If two are alike, the first one counts.
    return [structure, new Map([...fields].reverse().map(({ name }) => [plainName(name), name]))];
  }),
);

/** The name of the member that a key names if case, hyphens and underscores are ignored; `undefined` if none. */
export function fieldInAnySpelling(structure: string, key: string): string | undefined {
  return NAMES_BY_PLAIN_NAME.get(structure)?.get(plainName(key));
}

const STRUCTURES_BY_PLAIN_NAME = new Map<string, Set<string>>();
for (const [structure, names] of NAMES_BY_PLAIN_NAME) {
  for (const name of names.keys()) {
    const known = STRUCTURES_BY_PLAIN_NAME.get(name);
    if (known === undefined) STRUCTURES_BY_PLAIN_NAME.set(name, new Set([structure]));
    else known.add(structure);
  }
}

/** The structures with a member that a key names if case, hyphens and underscores are ignored. */
export function structuresNaming(key: string): ReadonlySet<string> {
  return STRUCTURES_BY_PLAIN_NAME.get(plainName(key)) ?? NO_STRUCTURES;
}

const NO_STRUCTURES: ReadonlySet<string> = new Set();

const ANY_MEMBER: ReadonlyMap<string, string> = new Map(
  Object.values(STRUCTURES).flatMap((fields) =>
    // Short words in another case are too often members of other structures.
    fields.flatMap(({ name }) => (/[a-z][A-Z]/.test(name) ? [[name.toLowerCase(), name] as const] : [])),
  ),
);

/** The member of any structure that a key names in another case: `sourcePath` for `sourcepath`; `undefined` if none. */
export function memberInOtherCase(key: string): string | undefined {
  return ANY_MEMBER.get(key.toLowerCase());
}

/** The names of a structure's members, in the order in which AWS documents them. */
export function fieldNames(structure: string): readonly string[] {
  return FIELD_NAMES.get(structure) ?? [];
}

/**
 * The names in the order of the structure's page, which differs only for a port mapping. A fix adds a member in this
 * order, unless the author sorts the keys by name.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export function memberOrder(structure: string): readonly string[] {
  return structure === "PortMapping" ? PORT_MAPPING_ORDER : fieldNames(structure);
}

const PORT_MAPPING_ORDER = ["name", "containerPort", "containerPortRange", "hostPort", "protocol", "appProtocol"];

/** Common names of structures that differ from the name in the API. */
const NAMES: Readonly<Record<string, string>> = {
  [ROOT_STRUCTURE]: "task definition",
  [KINDS.daemon.root]: "daemon task definition",
  ContainerDependency: "dependency",
  Device: "device",
  EFSAuthorizationConfig: "EFS authorization config",
  EFSVolumeConfiguration: "EFS volume configuration",
  FSxWindowsFileServerAuthorizationConfig: "FSx authorization config",
  FSxWindowsFileServerVolumeConfiguration: "FSx volume configuration",
  HostEntry: "extra host",
  HostVolumeProperties: "host of a volume",
  KernelCapabilities: "list of capabilities",
  KeyValuePair: "name-value pair",
  NvidiaMpsAllocation: "MPS allocation",
  S3FilesVolumeConfiguration: "S3 Files volume configuration",
  TaskDefinitionPlacementConstraint: "placement constraint",
  Tmpfs: "tmpfs mount",
  VolumeFrom: "volumesFrom entry",
};

/** The name of a structure in the outline and in completion, without an article: `port mapping` for `PortMapping`. */
export function structureLabel(structure: string): string {
  const own = NAMES[structure];
  if (own !== undefined) return own;
  const twin = plainStructure(structure);
  return NAMES[twin] ?? twin.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
