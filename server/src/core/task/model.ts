import { readInAnyCase } from "../carriers/any-case";
import { type Detected, detectTaskDefinition, type TaskDefinitionForm } from "../carriers/detect";
import type { SyntaxTree } from "../document/document";
import type { Member, ObjectNode, SyntaxNode } from "../document/node";
import type { TaskDefinitionKind } from "../facts/field-spec";
import { KINDS } from "../facts/generated/structures";
import type { LaunchType } from "../facts/launch-types";
import type { EffectiveNetworkMode } from "../facts/network-modes";
import { type Stray, type WithoutStrays, withoutStrays } from "../schema/hide-strays";
import { knownNames } from "../schema/known-names";
import { memberNamed, readByTable, type TypedObject, type TypedTree, typedByNode } from "../schema/typed-tree";
import { type Said, say } from "../text/say";
import { openingOf, type TextRange } from "../text/text";
import { type AnyMemberOf, type Field, isAbsent, isKnown, type ObjectView, objectsIn, objectView } from "./fields";
import { once } from "./once";

/** Something from which more can be worked out than is read at first: once, for all callers. */
interface Answering<Subject> {
  /** What a function makes of it, worked out once. The function must be pure and always be the same object. */
  answer<T>(of: (subject: Subject) => T): T;
}

/** What a caller knows of a task whose file has only container definitions. */
export interface Assumptions {
  readonly networkMode?: EffectiveNetworkMode;
  readonly launchTypes?: readonly LaunchType[];
  /** A value of `operatingSystemFamily`. */
  readonly operatingSystemFamily?: string;
}

/** A view of a whole task definition. For a daemon it reads the members with the same names. */
export type TaskView = ObjectView<"RegisterTaskDefinitionRequest">;

/** A view of one container definition, in a task or a daemon. */
export type ContainerView = ObjectView<"ContainerDefinition">;

/**
 * A task definition as written, every value with its place.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export interface TaskDefinition extends Answering<TaskDefinition> {
  readonly tree: SyntaxTree;
  /** The API that accepts it: the one for tasks and services, or the one for daemons. */
  readonly kind: TaskDefinitionKind;
  readonly form: TaskDefinitionForm;
  /** The task definition itself, for members that are not fields here; nothing for a bare array. */
  readonly view: TaskView | undefined;
  readonly family: Field<string>;
  readonly networkMode: Field<string>;
  readonly requiresCompatibilities: Field<readonly Field<string>[]>;
  /** `runtimePlatform.operatingSystemFamily`. */
  readonly operatingSystemFamily: Field<string>;
  readonly proxyConfiguration: Field<ObjectView<"ProxyConfiguration">>;
  readonly enableFaultInjection: Field<boolean>;
  /** The readable container definitions, in order. */
  readonly containers: readonly ContainerDefinition[];
  /**
   * Whether `containers` is complete. False if an element or the whole list is unknown, and while the text is not JSON,
   * because the parser may have skipped a container.
   */
  readonly containersComplete: boolean;
  /** The port mappings of all containers, in order. */
  readonly portMappings: readonly PortMapping[];
  /** What the caller knows about a bare array of container definitions; nothing for other forms. */
  readonly assumed: Assumptions | undefined;
  /** Its objects and lists, each with its AWS type. */
  readonly typed: TypedTree;
  /** Objects written where another structure belongs, by the unknown value that replaces each. */
  readonly strays: ReadonlyMap<SyntaxNode, Stray>;
  /** The typed object of a node; nothing if it is not part of the task definition. */
  typedOf(node: ObjectNode): TypedObject | undefined;
  /** The members that an object can have, in documented order; none if its author chooses them. */
  orderOf(node: ObjectNode): readonly string[];
}

/**
 * One container definition.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export interface ContainerDefinition extends Answering<ContainerDefinition> {
  readonly view: ContainerView;
  /** How messages name it: `container "web"`, or `container 2` if its name is missing or unknown. */
  readonly label: Said;
  /** Its opening brace, where findings about missing members are placed. */
  readonly opening: TextRange;
  readonly name: Field<string>;
  readonly user: Field<string>;
  readonly links: Field<readonly Field<string>[]>;
  readonly hostname: Field<string>;
  readonly dnsServers: Field<readonly Field<string>[]>;
  readonly dnsSearchDomains: Field<readonly Field<string>[]>;
  readonly extraHosts: Field<readonly Field<ObjectView<"HostEntry">>[]>;
  readonly disableNetworking: Field<boolean>;
  readonly systemControls: Field<readonly Field<ObjectView<"SystemControl">>[]>;
  readonly firelensConfiguration: Field<ObjectView<"FirelensConfiguration">>;
  /** The `portMappings` member itself, for its key. The readable mappings are in {@link mappings}. */
  readonly portMappings: Field<readonly Field<ObjectView<"PortMapping">>[]>;
  readonly mappings: readonly PortMapping[];
}

/**
 * One port mapping of a container.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export interface PortMapping {
  readonly view: ObjectView<"PortMapping">;
  readonly container: ContainerDefinition;
  /** Its opening brace, where findings about missing members are placed. */
  readonly opening: TextRange;
  readonly containerPort: Field<number>;
  readonly containerPortRange: Field<string>;
  readonly hostPort: Field<number>;
  readonly protocol: Field<string>;
  readonly name: Field<string>;
  readonly appProtocol: Field<string>;
}

/**
 * Builds the model of the task definition in a tree. Nothing if the tree contains none.
 *
 * @param written the tree; in the model's tree an unknown value replaces each object that belongs elsewhere
 * @param assume what the caller knows about a bare array of container definitions; ignored for other forms
 * @param found what to read as the task definition; found by content if left out
 */
export function taskDefinition(
  written: SyntaxTree,
  assume: Assumptions = {},
  found: Detected | undefined = detectTaskDefinition(written),
): TaskDefinition | undefined {
  if (found === undefined) return undefined;
  const { container } = KINDS[found.kind];
  const read = found.form === "array" ? { ...found, node: readInAnyCase(found.node, container) } : found;
  const legible = readLegible(read.form === "array" ? { ...written, root: read.node } : written, read);
  const { tree, detected, typed } = legible;
  const { form, kind } = detected;
  const task = typed.root.kind === "list" ? undefined : objectView<"RegisterTaskDefinitionRequest">(typed.root);
  const elsewhere = unwritten(detected);

  const definitions =
    typed.root.kind === "list"
      ? { complete: true, list: objectsIn<"ContainerDefinition">(typed.root) }
      : listOf(task?.objects("containerDefinitions"));
  const containers = definitions.list.filter(isKnown).map(({ value, site }) => containerDefinition(value, site.key));

  const byNode = once(() => typedByNode(typed));
  const platform = task?.object("runtimePlatform");
  /** A task member that is written in a container by mistake is unknown, not absent. */
  const placed = <T>(field: Field<T> | undefined): Field<T> => {
    if (field === undefined) return elsewhere;
    const misplaced = field.state === "absent" ? misplacedMember(typed, field.site.key) : undefined;
    if (misplaced === undefined) return field;
    return { state: "unknown", site: field.site, range: misplaced.keyRange, keyRange: misplaced.keyRange };
  };
  const model: TaskDefinition = {
    answer: answersOf(() => model),
    assumed: form === "array" ? assume : undefined,
    tree,
    kind,
    form,
    view: task,
    family: task?.string("family") ?? elsewhere,
    // Much depends on its absence, so it must be certain. While the key may still be typed, the mode is unknown.
    networkMode:
      task === undefined || isBeingTyped(task, "networkMode") ? elsewhere : placed(task.string("networkMode")),
    requiresCompatibilities: placed(task?.strings("requiresCompatibilities")),
    operatingSystemFamily:
      platform === undefined
        ? elsewhere
        : isKnown(platform)
          ? platform.value.string("operatingSystemFamily")
          : platform,
    proxyConfiguration: task?.object("proxyConfiguration") ?? elsewhere,
    enableFaultInjection: task?.boolean("enableFaultInjection") ?? elsewhere,
    containers,
    containersComplete: tree.problems.length === 0 && definitions.complete && definitions.list.every(isKnown),
    portMappings: containers.flatMap((container) => container.mappings),
    typed,
    strays: legible.strays,
    typedOf: (node: ObjectNode) => byNode().get(node),
    orderOf: (node: ObjectNode) => {
      const object = byNode().get(node);
      return object === undefined ? [] : knownNames(object);
    },
  };
  return model;
}

/** Types the detected task definition, after replacing each object that belongs elsewhere by an unknown value. */
function readLegible(tree: SyntaxTree, detected: Detected): WithoutStrays & { readonly typed: TypedTree } {
  const typed = readByTable(detected);
  const hidden = withoutStrays(tree, detected, typed);
  return hidden.strays.size === 0 ? { ...hidden, typed } : { ...hidden, typed: readByTable(hidden.detected) };
}

function misplacedMember({ root }: TypedTree, key: string | number): Member | undefined {
  const containers = root.kind === "list" ? root : memberNamed(root, "containerDefinitions")?.inner;
  if (containers?.kind !== "list") return undefined;
  for (const container of containers.elements) {
    const found = container?.kind === "object" ? container.strangers.find(({ name }) => name === key) : undefined;
    if (found !== undefined) return found.member;
  }
  return undefined;
}

/** @param index its index in the list, which may also contain other elements */
function containerDefinition(view: ContainerView, index: string | number): ContainerDefinition {
  const name = view.string("name");
  const portMappings = view.objects("portMappings");
  const mappings: PortMapping[] = [];
  const container: ContainerDefinition = {
    view,
    label: isKnown(name) && name.value !== "" ? say`container ${name.value}` : say`container ${Number(index) + 1}`,
    opening: openingOf(view.node.range),
    name,
    user: view.string("user"),
    links: view.strings("links"),
    hostname: view.string("hostname"),
    dnsServers: view.strings("dnsServers"),
    dnsSearchDomains: view.strings("dnsSearchDomains"),
    extraHosts: view.objects("extraHosts"),
    disableNetworking: view.boolean("disableNetworking"),
    systemControls: view.objects("systemControls"),
    firelensConfiguration: view.object("firelensConfiguration"),
    portMappings,
    mappings,
    answer: answersOf(() => container),
  };
  if (isKnown(portMappings)) {
    for (const element of portMappings.value) {
      if (isKnown(element)) mappings.push(portMapping(element.value, container));
    }
  }
  return container;
}

function portMapping(view: ObjectView<"PortMapping">, container: ContainerDefinition): PortMapping {
  return {
    view,
    container,
    opening: openingOf(view.node.range),
    containerPort: view.integer("containerPort"),
    containerPortRange: view.string("containerPortRange"),
    hostPort: view.integer("hostPort"),
    protocol: view.string("protocol"),
    name: view.string("name"),
    appProtocol: view.string("appProtocol"),
  };
}

/** The answers about a subject, which may be created after them. */
function answersOf<Subject>(subject: () => Subject): Answering<Subject>["answer"] {
  const known = new Map<unknown, unknown>();
  return <T>(of: (subject: Subject) => T): T => {
    if (!known.has(of)) known.set(of, of(subject()));
    return known.get(of) as T;
  };
}

function listOf<T>(field: Field<readonly T[]> | undefined): {
  readonly complete: boolean;
  readonly list: readonly T[];
} {
  if (field !== undefined && isKnown(field)) return { complete: true, list: field.value };
  return { complete: field?.state === "absent", list: [] };
}

/** Whether a member is missing but may still come: its object is open, or its key is misspelt or half typed. */
function isBeingTyped(view: TaskView, key: AnyMemberOf<"RegisterTaskDefinitionRequest">): boolean {
  return isAbsent(view.any(key)) && !view.lacks(key);
}

/** The field for everything that a bare array of container definitions leaves to another file. */
function unwritten(detected: Detected): Field<never> {
  const opening = openingOf(detected.node.range);
  return { state: "unknown", site: { parent: detected.node, key: 0 }, range: opening, keyRange: opening };
}
