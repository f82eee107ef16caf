import { readInAnyCase } from "../carriers/any-case";
import type { Detected, TaskDefinitionForm } from "../carriers/detect";
import type { SyntaxTree } from "../document/document";
import { type Member, type ObjectNode, type SyntaxNode, withNode } from "../document/node";
import type { TaskDefinitionKind } from "../facts/field-spec";
import { KINDS } from "../facts/generated/structures";
import type { LaunchType } from "../facts/launch-types";
import type { EffectiveNetworkMode } from "../facts/network-modes";
import { type Stray, type WithoutStrays, withoutStrays } from "../schema/hide-strays";
import { knownNames } from "../schema/known-names";
import { memberNamed, readByTable, type TypedObject, type TypedTree, typedByNode } from "../schema/typed-tree";
import { type Said, say } from "../text/say";
import { openingOf, type TextRange } from "../text/text";
import { type Answering, answersOf } from "./answers";
import { type Field, isAbsent, isKnown } from "./fields";
import { isWritten } from "./known-elements";
import { once } from "./once";
import { type AnyMemberOf, type ObjectView, objectsIn, objectView } from "./views";

/** Facts about a task whose file contains only container definitions. */
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
  /** Its name, or its opening brace if the name is missing or unknown: the place of a finding about the whole of it. */
  readonly place: TextRange;
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

/** The task definitions of a text, with the tree that they are part of. */
export interface Tasks {
  /** The tree, in which an unknown value replaces each object that belongs elsewhere. */
  readonly tree: SyntaxTree;
  /** In the order in which they were found. */
  readonly tasks: readonly TaskDefinition[];
}

/**
 * Builds the models of the task definitions found in a tree.
 *
 * @param found where they are; none is part of another
 * @param assume what the caller knows about a bare array of container definitions; ignored for other forms
 */
export function taskDefinitions(written: SyntaxTree, found: readonly Detected[], assume: Assumptions = {}): Tasks {
  let tree = written;
  const legible = found.map((detected) => {
    const read = readLegible(written, detected);
    const { node } = read.detected;
    if (node !== detected.node && tree.root) tree = { ...tree, root: withNode(tree.root, detected.node, node) };
    return read;
  });
  return { tree, tasks: legible.map((read) => taskDefinition(tree, read, assume)) };
}

function taskDefinition(tree: SyntaxTree, legible: Legible, assume: Assumptions): TaskDefinition {
  const { detected, typed } = legible;
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

/** A detected task definition, read by the table. */
interface Legible extends WithoutStrays {
  readonly typed: TypedTree;
}

/** Types a detected task definition, after replacing each object that belongs elsewhere by an unknown value. */
function readLegible(tree: SyntaxTree, found: Detected): Legible {
  const detected =
    found.form === "array" ? { ...found, node: readInAnyCase(found.node, KINDS[found.kind].container) } : found;
  const typed = readByTable(detected);
  const hidden = withoutStrays(tree, detected, typed);
  const { strays } = hidden;
  return { detected: hidden.detected, strays, typed: strays.size === 0 ? typed : readByTable(hidden.detected) };
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
  const opening = openingOf(view.node.range);
  const container: ContainerDefinition = {
    view,
    label: isWritten(name) ? say`container ${name.value}` : say`container ${Number(index) + 1}`,
    opening,
    place: isKnown(name) ? name.range : opening,
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

function listOf<T>(field: Field<readonly T[]> | undefined): {
  readonly complete: boolean;
  readonly list: readonly T[];
} {
  if (field !== undefined && isKnown(field)) return { complete: true, list: field.value };
  return { complete: field?.state === "absent", list: [] };
}

/** Whether a member is missing but may still come: its object is open, or its key is misspelled or half typed. */
function isBeingTyped(view: TaskView, key: AnyMemberOf<"RegisterTaskDefinitionRequest">): boolean {
  return isAbsent(view.any(key)) && !view.lacks(key);
}

/** The field for everything that a bare array of container definitions leaves to another file. */
function unwritten(detected: Detected): Field<never> {
  const opening = openingOf(detected.node.range);
  return { state: "unknown", site: { parent: detected.node, key: 0 }, range: opening, keyRange: opening };
}
