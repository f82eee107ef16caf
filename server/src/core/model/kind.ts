import { DAEMON_NETWORK_MODE } from "../spec/daemons";
import type { TaskDefinitionKind } from "../spec/field-spec";
import { KINDS } from "../spec/generated/structures";
import { fieldsOf } from "../spec/structure";
import type { ObjectNode, SyntaxNode } from "../syntax/syntax";

/** What is known of the kind of a task definition beside its text. */
export interface KindHint {
  /** What somebody takes it for; it decides where the text does not tell. */
  readonly kind?: TaskDefinitionKind;
  /** The name of the file, or its path; it decides where nothing else does. */
  readonly fileName?: string;
}

/**
 * Tells which kind of task definition an object is. The two APIs take nearly the same members, so that many a short
 * daemon can't be told from an ordinary task definition; it is read as one.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterDaemonTaskDefinition.html
 */
export function kindOf(node: ObjectNode, { kind, fileName = "" }: KindHint): TaskDefinitionKind {
  if (isSurelyDaemon(node)) return "daemon";
  if (memberValue(node, "taskDefinitionArn") !== undefined || runsElsewhere(node)) return "task";
  if (says(node, "pidMode", ["shared"]) || says(node, "ipcMode", ["shared"])) return "daemon";
  if (kind !== undefined) return kind;
  // pidMode "none" is also what an author of an ordinary task definition may think of.
  const mayBeDaemon = says(node, "pidMode", ["none"]) || DAEMON_FILE.test(fileName);
  return mayBeDaemon && !hasOrdinaryMember(node) ? "daemon" : "task";
}

/** A file name such as `daemon-taskdef.json` or `cwagent.daemon.task-definition.json`; the folder does not count. */
const DAEMON_FILE = /(?:^|[/\\])[^/\\]*daemon[^/\\]*task[^/\\]*def[^/\\]*$/i;

/** Whether there is something that only daemons have, and that no mistake in an ordinary task definition looks like. */
function isSurelyDaemon(node: ObjectNode): boolean {
  if (memberValue(node, "daemonTaskDefinitionArn") !== undefined) return true;
  if (says(node, "networkMode", [DAEMON_NETWORK_MODE])) return true;
  return elementsOf(memberValue(node, "volumes")).some(
    (volume) => volume.kind === "object" && memberValue(volume, "logDriverVolumeConfiguration") !== undefined,
  );
}

/** Whether the task is for other places than the managed instances that daemons run on. */
function runsElsewhere(node: ObjectNode): boolean {
  return elementsOf(memberValue(node, "requiresCompatibilities")).some(
    (element) =>
      element.kind === "scalar" && typeof element.value === "string" && element.value !== "MANAGED_INSTANCES",
  );
}

/** Whether the task or a container has a member that the other kind does not have. */
function hasOrdinaryMember(node: ObjectNode): boolean {
  const containers = elementsOf(memberValue(node, "containerDefinitions"));
  return (
    [...KINDS.task.describeOnly.filter(onlyOf(KINDS.daemon.describeOnly)), ...ORDINARY.root].some(
      (key) => memberValue(node, key) !== undefined,
    ) ||
    containers.some(
      (container) =>
        container.kind === "object" && ORDINARY.container.some((key) => memberValue(container, key) !== undefined),
    )
  );
}

const ORDINARY = { root: ordinaryMembers("root"), container: ordinaryMembers("container") };

function ordinaryMembers(part: "root" | "container"): readonly string[] {
  const daemon = fieldsOf(KINDS.daemon[part]).map(({ name }) => name);
  return fieldsOf(KINDS.task[part])
    .map(({ name }) => name)
    .filter(onlyOf(daemon));
}

function onlyOf(others: readonly string[]): (key: string) => boolean {
  return (key) => !others.includes(key);
}

function says(node: ObjectNode, key: string, values: readonly string[]): boolean {
  const value = memberValue(node, key);
  return value?.kind === "scalar" && value.closed && typeof value.value === "string" && values.includes(value.value);
}

/** The value of a member whose key is compared without case, as detection does; nothing for `null`. */
function memberValue(node: ObjectNode, key: string): SyntaxNode | undefined {
  const value = node.members.findLast((member) => member.key.toLowerCase() === key.toLowerCase())?.value;
  return value?.kind === "scalar" && value.value === null ? undefined : value;
}

function elementsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === "array" ? node.elements : [];
}
