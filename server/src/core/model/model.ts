import { type Assumptions, type Networking, networkingOf } from "../network/networking";
import { once } from "../once";
import { type HostMention, hostMentionsOf } from "../references/host-mentions";
import type { TaskDefinitionKind } from "../spec/field-spec";
import { KINDS } from "../spec/generated/structures";
import { isContainerStructure } from "../spec/structure";
import type { Deviation, StructureText } from "../structure/deviation";
import { withoutStrays } from "../structure/hide-strays";
import { deviationsOf } from "../structure/structure";
import type { Member, SyntaxTree } from "../syntax/syntax";
import type { TextRange } from "../syntax/text";
import { quoted } from "../words";
import { readInAnyCase } from "./any-case";
import { type Detected, detectTaskDefinition, type TaskDefinitionForm } from "./detect";
import { type Field, isAbsent, isKnown, type ObjectView, objectsIn, objectView } from "./fields";

/**
 * A task definition as its author wrote it, every value with its place, and what ECS will make of its network.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export interface TaskDefinition {
  readonly tree: SyntaxTree;
  /** Which of the two APIs takes it: that of tasks and services, or that of daemons. */
  readonly kind: TaskDefinitionKind;
  readonly form: TaskDefinitionForm;
  /** The task definition itself, for members that have no field here; nothing in a bare array. */
  readonly view: ObjectView | undefined;
  readonly family: Field<string>;
  readonly networkMode: Field<string>;
  readonly requiresCompatibilities: Field<readonly Field<string>[]>;
  /** `runtimePlatform.operatingSystemFamily`. */
  readonly operatingSystemFamily: Field<string>;
  readonly proxyConfiguration: Field<ObjectView>;
  readonly enableFaultInjection: Field<boolean>;
  /** The container definitions that can be read, in order. */
  readonly containers: readonly ContainerDefinition[];
  /**
   * Whether `containers` is all there is: false where an element, or the whole list, is unknown, and while the
   * text is not JSON, since then the parser may have passed over a container.
   */
  readonly containersComplete: boolean;
  /** The port mappings of all containers, in order. */
  readonly portMappings: readonly PortMapping[];
  readonly networking: Networking;
  /** How it differs from the structure that its API takes: names, types, what is required. */
  readonly deviations: readonly Deviation[];
  /** Every text of the file that can be read, in no order, with what ECS expects there. */
  readonly texts: readonly StructureText[];
  /** Where texts address other containers; worked out when it is first asked for. */
  hostMentions(): readonly HostMention[];
}

/**
 * One container definition.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export interface ContainerDefinition {
  readonly view: ObjectView;
  /** How messages speak of it: `container "web"`, or `container 2` where it has no readable name. */
  readonly label: string;
  /** The place that a finding about something missing in it stands on: its opening brace. */
  readonly opening: TextRange;
  readonly name: Field<string>;
  readonly user: Field<string>;
  readonly links: Field<readonly Field<string>[]>;
  readonly hostname: Field<string>;
  readonly dnsServers: Field<readonly Field<string>[]>;
  readonly dnsSearchDomains: Field<readonly Field<string>[]>;
  readonly extraHosts: Field<readonly Field<ObjectView>[]>;
  readonly disableNetworking: Field<boolean>;
  readonly systemControls: Field<readonly Field<ObjectView>[]>;
  readonly firelensConfiguration: Field<ObjectView>;
  /** The `portMappings` member itself, for its key; the readable mappings are in {@link mappings}. */
  readonly portMappings: Field<readonly Field<ObjectView>[]>;
  readonly mappings: readonly PortMapping[];
}

/**
 * One port mapping of a container.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export interface PortMapping {
  readonly view: ObjectView;
  readonly container: ContainerDefinition;
  /** The place that a finding about something missing in it stands on: its opening brace. */
  readonly opening: TextRange;
  readonly containerPort: Field<number>;
  readonly containerPortRange: Field<string>;
  readonly hostPort: Field<number>;
  readonly protocol: Field<string>;
  readonly name: Field<string>;
  readonly appProtocol: Field<string>;
}

/**
 * Builds the model of the task definition in a tree, or returns nothing where the tree holds none.
 *
 * @param written the tree; in that of the model something unknown stands for each object in the place of another
 * @param assume what the caller knows of a bare array of container definitions; no effect on other forms
 * @param found what to read as the task definition; found by content if left out
 */
export function taskDefinition(
  written: SyntaxTree,
  assume: Assumptions = {},
  found: Detected | undefined = detectTaskDefinition(written),
): TaskDefinition | undefined {
  if (found === undefined) return undefined;
  const { root, container } = KINDS[found.kind];
  const read = found.form === "array" ? { ...found, node: readInAnyCase(found.node, container) } : found;
  const legible = withoutStrays(read.form === "array" ? { ...written, root: read.node } : written, read);
  const { tree, detected } = legible;
  const { form, kind } = detected;
  const task = detected.form === "array" ? undefined : objectView(detected.node, root);
  const elsewhere = unwritten(detected);

  const definitions =
    detected.form === "array"
      ? { complete: true, list: objectsIn(detected.node, container) }
      : listOf(objectView(detected.node, root).objects("containerDefinitions"));
  const containers = definitions.list.filter(isKnown).map(({ value, site }) => containerDefinition(value, site.key));

  const platform = task?.object("runtimePlatform");
  const texts: StructureText[] = [];
  const deviations = deviationsOf(legible, texts);
  /** A member of the task that stands in a container by mistake is not left out. */
  const placed = <T>(field: Field<T> | undefined): Field<T> => {
    if (field === undefined) return elsewhere;
    const misplaced = field.state === "absent" ? misplacedMember(deviations, field.site.key) : undefined;
    if (misplaced === undefined) return field;
    return { state: "unknown", site: field.site, range: misplaced.keyRange, keyRange: misplaced.keyRange };
  };
  const model = {
    tree,
    kind,
    form,
    view: task,
    family: task?.string("family") ?? elsewhere,
    // So much hangs on its absence that it must be sure; while it is still to be typed nobody knows the mode.
    networkMode:
      task === undefined || isBeingTyped(task, "networkMode") ? elsewhere : placed(task.string("networkMode")),
    requiresCompatibilities: placed(task?.strings("requiresCompatibilities")),
    operatingSystemFamily: platform === undefined ? elsewhere : memberOfView(platform, "operatingSystemFamily"),
    proxyConfiguration: task?.object("proxyConfiguration") ?? elsewhere,
    enableFaultInjection: task?.boolean("enableFaultInjection") ?? elsewhere,
    containers,
    containersComplete: tree.problems.length === 0 && definitions.complete && definitions.list.every(isKnown),
    portMappings: containers.flatMap((container) => container.mappings),
    deviations,
    texts,
  };
  const networking = networkingOf(model, form === "array" ? assume : undefined);
  const complete: TaskDefinition = { ...model, networking, hostMentions: once(() => hostMentionsOf(complete)) };
  return complete;
}

function misplacedMember(deviations: readonly Deviation[], key: string | number): Member | undefined {
  const found = deviations.find(
    (deviation) =>
      deviation.kind === "unknown" && isContainerStructure(deviation.structure) && deviation.member.key === key,
  );
  return found?.kind === "unknown" ? found.member : undefined;
}

/** @param index where it stands in its list, with what else stands there */
function containerDefinition(view: ObjectView, index: string | number): ContainerDefinition {
  const name = view.string("name");
  const portMappings = view.objects("portMappings");
  const mappings: PortMapping[] = [];
  const container: ContainerDefinition = {
    view,
    label: isKnown(name) && name.value !== "" ? `container ${quoted(name.value)}` : `container ${Number(index) + 1}`,
    opening: openingOf(view),
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
  };
  if (isKnown(portMappings)) {
    for (const element of portMappings.value) {
      if (isKnown(element)) mappings.push(portMapping(element.value, container));
    }
  }
  return container;
}

function portMapping(view: ObjectView, container: ContainerDefinition): PortMapping {
  return {
    view,
    container,
    opening: openingOf(view),
    containerPort: view.integer("containerPort"),
    containerPortRange: view.string("containerPortRange"),
    hostPort: view.integer("hostPort"),
    protocol: view.string("protocol"),
    name: view.string("name"),
    appProtocol: view.string("appProtocol"),
  };
}

/** A finding about a missing member stands on the brace that opens the object, never on the whole object. */
export function openingOf(view: ObjectView): TextRange {
  const { start } = view.node.range;
  return { start, end: start + 1 };
}

function listOf(field: Field<readonly Field<ObjectView>[]>): {
  readonly complete: boolean;
  readonly list: readonly Field<ObjectView>[];
} {
  if (isKnown(field)) return { complete: true, list: field.value };
  return { complete: field.state === "absent", list: [] };
}

function memberOfView(field: Field<ObjectView>, key: string): Field<string> {
  return isKnown(field) ? field.value.string(key) : field;
}

/** Whether a member is not there and may still come: its object is open, or its key is misspelt or half typed. */
function isBeingTyped(view: ObjectView, key: string): boolean {
  return isAbsent(view.any(key)) && !view.lacks(key);
}

/** The state of everything that a bare array of container definitions leaves to another file. */
function unwritten(detected: Detected): Field<never> {
  const { range } = detected.node;
  const opening = { start: range.start, end: range.start + 1 };
  return { state: "unknown", site: { parent: detected.node, key: 0 }, range: opening, keyRange: opening };
}
