import { isNull, memberInAnyCase, type ObjectNode, type SyntaxNode } from "../document/node";
import { DAEMON_NETWORK_MODE } from "../facts/daemons";
import type { FieldType, TaskDefinitionKind } from "../facts/field-spec";
import { KINDS } from "../facts/generated/structures";
import { MANAGED_INSTANCES_LOG_DRIVERS } from "../facts/platform-log-drivers";
import { fieldInAnyCase, fieldOf } from "../facts/structure";

/** What is known about the kind of a task definition besides its text. */
export interface KindHint {
  /** What the caller takes it for. It decides if the text does not. */
  readonly kind?: TaskDefinitionKind;
  /** The file's name or path. It decides if nothing else does. */
  readonly fileName?: string;
}

/**
 * The kind of a task definition. The two APIs accept nearly the same members, so many short daemons look like ordinary
 * task definitions; they are read as such.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html
 */
export function kindOf(node: ObjectNode, { kind, fileName = "" }: KindHint): TaskDefinitionKind {
  if (isSurelyDaemon(node)) return "daemon";
  if (memberValue(node, "taskDefinitionArn") !== undefined || runsElsewhere(node)) return "task";
  if (says(node, "pidMode", ["shared"]) || says(node, "ipcMode", ["shared"])) return "daemon";
  if (kind !== undefined) return kind;
  // The author of an ordinary task definition may also write pidMode "none".
  const mayBeDaemon = says(node, "pidMode", ["none"]) || DAEMON_FILE.test(fileName);
  return mayBeDaemon && !isOrdinary(node) ? "daemon" : "task";
}

/** A file name such as `daemon-taskdef.json` or `cwagent.daemon.task-definition.json`; folders don't count. */
const DAEMON_FILE = /(?:^|[/\\])[^/\\]*daemon[^/\\]*task[^/\\]*def[^/\\]*$/i;

/**
 * Whether the object has something that only daemons have and that can't be a mistake in an ordinary task definition.
 */
function isSurelyDaemon(node: ObjectNode): boolean {
  if (memberValue(node, "daemonTaskDefinitionArn") !== undefined) return true;
  if (says(node, "networkMode", [DAEMON_NETWORK_MODE])) return true;
  return elementsOf(memberValue(node, "volumes")).some(
    (volume) => volume.kind === "object" && memberValue(volume, "logDriverVolumeConfiguration") !== undefined,
  );
}

/** Whether the task is meant for something other than managed instances, on which daemons run. */
function runsElsewhere(node: ObjectNode): boolean {
  return elementsOf(memberValue(node, "requiresCompatibilities")).some(
    (element) =>
      element.kind === "scalar" && typeof element.value === "string" && element.value !== "MANAGED_INSTANCES",
  );
}

/** Whether the object has a member or a value, at any depth, that daemons do not have. */
function isOrdinary(node: ObjectNode): boolean {
  const described = KINDS.task.describeOnly.filter((key) => !KINDS.daemon.describeOnly.includes(key));
  if (described.some((key) => memberValue(node, key) !== undefined)) return true;
  return isOnlyOrdinary(node, structureType(KINDS.task.root), structureType(KINDS.daemon.root));
}

function structureType(name: string): FieldType {
  return { kind: "structure", name };
}

/** Whether a value, or something in it, is allowed here in an ordinary task definition but not in a daemon. */
function isOnlyOrdinary(node: SyntaxNode, ordinary: FieldType, daemon: FieldType): boolean {
  if (ordinary.kind === "list" && daemon.kind === "list") {
    return elementsOf(node).some((element) => isOnlyOrdinary(element, ordinary.of, daemon.of));
  }
  if (ordinary.kind === "structure" && daemon.kind === "structure" && node.kind === "object") {
    return node.members.some(({ key }) => {
      const ours = fieldInAnyCase(ordinary.name, key);
      const value = ours && memberValue(node, key);
      if (ours === undefined || value === undefined) return false;
      const theirs = daemonType(daemon.name, ours.name);
      return theirs === undefined || isOnlyOrdinary(value, ours.type, theirs);
    });
  }
  if (ordinary.kind !== "string" || daemon.kind !== "string" || daemon.values === undefined) return false;
  if (node.kind !== "scalar" || !node.closed || typeof node.value !== "string") return false;
  return ordinary.values?.includes(node.value) === true && !daemon.values.includes(node.value);
}

/** The type of a member in a daemon; nothing if daemons do not have it. */
function daemonType(structure: string, name: string): FieldType | undefined {
  const type = fieldOf(structure, name)?.type;
  return structure === "LogConfiguration" && name === "logDriver"
    ? { kind: "string", values: MANAGED_INSTANCES_LOG_DRIVERS }
    : type;
}

function says(node: ObjectNode, key: string, values: readonly string[]): boolean {
  const value = memberValue(node, key);
  return value?.kind === "scalar" && value.closed && typeof value.value === "string" && values.includes(value.value);
}

/** The value of a member, ignoring the case of its key as detection does; nothing for `null`. */
function memberValue(node: ObjectNode, key: string): SyntaxNode | undefined {
  const value = memberInAnyCase(node, key)?.value;
  return value === undefined || isNull(value) ? undefined : value;
}

function elementsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === "array" ? node.elements : [];
}
