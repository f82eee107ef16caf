import { type ScalarValue, set } from "../core/document/change";
import { editsFor, type SyntaxTree } from "../core/document/document";
import type { ObjectNode } from "../core/document/node";
import { networkingOf } from "../core/network/networking";
import { isPositive, resourcesOf } from "../core/task/containers/container-resources";
import { taskSizeOf } from "../core/task/containers/task-size";
import { isKnown } from "../core/task/fields";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../core/task/model";
import { isSkeleton } from "../core/task/skeleton";
import { type TextEdit, type TextRange, touches } from "../core/text/text";
import { exactGigabytes, exactVirtualCpus } from "./amounts";
import { omittedEssential, omittedHostPort, omittedNetworkMode, omittedProtocol } from "./omitted-values";

/** An inlay hint. */
export interface Hint {
  readonly kind: "networkMode" | "hostPort" | "protocol" | "cpu" | "memory" | "essential";
  /** Its offset in the text; at one offset, the earlier hint in the list comes first. */
  readonly offset: number;
  /** `hostPort: dynamic` for an omitted member, `= 0.25 vCPU` for a size. */
  readonly label: string;
  readonly tooltip: string;
  /** The edits that write the omitted member; none for a size, and if there is no value to write. */
  edits(): readonly TextEdit[];
}

/**
 * The hints of a part of a file: defaults of omitted members, and sizes in their other unit, in the order of the text.
 * None for what is unknown or being typed, and none in a skeleton.
 */
export function inlayHintsIn(task: TaskDefinition, range: TextRange): readonly Hint[] {
  if (isSkeleton(task)) return [];
  const visible = ({ node }: { readonly node: ObjectNode }): boolean =>
    node.range.start <= range.end && range.start <= node.range.end;
  const containers = task.containers.filter(({ view }) => visible(view));
  const hints = [
    ...taskHints(task),
    ...containers.flatMap((container) => [
      ...containerHints(task, container),
      ...container.mappings.filter(({ view }) => visible(view)).flatMap((mapping) => mappingHints(task, mapping)),
    ]),
  ];
  return hints.filter(({ offset }) => touches(range, offset)).sort((a, b) => a.offset - b.offset);
}

function taskHints(task: TaskDefinition): readonly Hint[] {
  const { view, networkMode, tree } = task;
  const networking = networkingOf(task);
  if (view === undefined) return [];
  const mode = omittedNetworkMode(task);
  const size = taskSizeOf(task);
  const system = networking.os.value === "windows" ? "Windows" : "Linux";
  const hints: Hint[] = [];
  if (mode !== undefined) {
    hints.push({
      kind: "networkMode",
      offset: placeOf(tree, view.node),
      label: `networkMode: ${mode}`,
      tooltip: `networkMode is omitted; this is the default on ${system}.`,
      edits: writing(task, networkMode, mode === "default" ? undefined : mode),
    });
  }
  if (size !== undefined && isKnown(size.cpu) && size.cpuUnits !== undefined) {
    hints.push(...sizeHint("cpu", size.cpu.range.end, size.cpuUnits, /[a-z]/i.test(size.cpu.value)));
  }
  if (size !== undefined && isKnown(size.memory) && size.memoryMib !== undefined) {
    hints.push(...sizeHint("memory", size.memory.range.end, size.memoryMib, /[a-z]/i.test(size.memory.value)));
  }
  return hints;
}

function containerHints(task: TaskDefinition, container: ContainerDefinition): readonly Hint[] {
  const { tree } = task;
  const { cpu, memory, memoryReservation } = resourcesOf(container);
  const { view } = container;
  const hints: Hint[] = [];
  if (omittedEssential(container)) {
    hints.push({
      kind: "essential",
      offset: placeOf(tree, view.node),
      label: "essential: true",
      tooltip: "essential is omitted, so the whole task stops when this container does.",
      edits: writing(task, view.boolean("essential"), true),
    });
  }
  if (isPositive(cpu)) hints.push(...sizeHint("cpu", cpu.range.end, cpu.value, false));
  for (const amount of [memory, memoryReservation]) {
    if (isPositive(amount)) hints.push(...sizeHint("memory", amount.range.end, amount.value, false));
  }
  return hints;
}

function mappingHints(task: TaskDefinition, mapping: PortMapping): readonly Hint[] {
  const { tree } = task;
  const networking = networkingOf(task);
  const { view } = mapping;
  const offset = placeOf(tree, view.node);
  const hostPort = omittedHostPort(task, mapping);
  const protocol = omittedProtocol(task, mapping);
  const hints: Hint[] = [];
  if (hostPort !== undefined) {
    hints.push({
      kind: "hostPort",
      offset,
      label: `hostPort: ${hostPort}`,
      tooltip:
        hostPort === "dynamic"
          ? "hostPort is omitted, so Docker picks a free port of the instance at each start. 0 means the same."
          : `hostPort is omitted. ${networking.mode.value} mode does not translate ports, so it equals containerPort.`,
      edits: writing(task, mapping.hostPort, hostPort === "dynamic" ? 0 : hostPort),
    });
  }
  if (protocol !== undefined) {
    hints.push({
      kind: "protocol",
      offset,
      label: `protocol: ${protocol}`,
      tooltip: `protocol is omitted; the default is ${protocol}.`,
      edits: writing(task, mapping.protocol, protocol),
    });
  }
  return hints;
}

/** A size in its other unit: CPU units and MiB become vCPU and GB, and the other way around. */
function sizeHint(kind: "cpu" | "memory", offset: number, amount: number, hasUnit: boolean): readonly Hint[] {
  const isCpu = kind === "cpu";
  const small = Number.isInteger(amount) ? `${amount} ${isCpu ? "CPU units" : "MiB"}` : undefined;
  const large = isCpu ? exactVirtualCpus(amount) : exactGigabytes(amount);
  const other = hasUnit ? small : large;
  if (other === undefined) return [];
  const tooltip = isCpu ? "1024 CPU units are one vCPU." : "1024 MiB are one GB, as ECS counts.";
  return [{ kind, offset, label: `= ${other}`, tooltip, edits: () => [] }];
}

/**
 * Where hints about omitted members read like members: after the opening brace if the first member is on its own line,
 * otherwise after the last member.
 */
function placeOf({ masked }: SyntaxTree, { range, members }: ObjectNode): number {
  const opening = range.start + 1;
  const first = members[0];
  const last = members.at(-1)?.value;
  if (first === undefined || last === undefined) return opening;
  return /[\r\n]/.test(masked.slice(opening, first.keyRange.start)) ? opening : last.range.end;
}

/** The edits that write a value, in the author's formatting; none if there is no value. */
function writing(
  task: TaskDefinition,
  place: Parameters<typeof set>[0],
  value: ScalarValue | undefined,
): Hint["edits"] {
  return () => (value === undefined ? [] : editsFor(task, [set(place, value)]));
}
