import { memberOf, type ObjectNode, type SyntaxNode } from "../core/document/node";
import { KINDS } from "../core/facts/generated/structures";
import { structureLabel } from "../core/facts/structure";
import type { Reading } from "../core/judging/analyze";
import { type ModeAnswer, networkingOf } from "../core/network/networking";
import type { PortBinding, PortSpan } from "../core/network/port-bindings";
import { type Field, isKnown } from "../core/task/fields";
import { isWritten } from "../core/task/known-elements";
import type { TaskDefinition } from "../core/task/model";
import type { AnyView } from "../core/task/views";
import type { TextRange } from "../core/text/text";

/** The label of an object or an element of a list in the outline. */
export interface SymbolLabel {
  readonly name: string;
  readonly detail: string;
  /** The range to select when it is chosen; all of it if omitted. */
  readonly selection?: TextRange;
}

/** The members that identify the elements of any list, best first. */
const NAMING_KEYS = [
  "name",
  "containerName",
  "key",
  "sourceVolume",
  "sourceContainer",
  "namespace",
  "hostname",
  "containerPath",
  "hostPath",
  "type",
] as const;

/** The most informative members of an element beside its name, best first. */
const DETAIL_KEYS = ["image", "value", "valueFrom", "condition", "containerPath", "ipAddress", "expression"] as const;

/** The labels of nodes that have a better name than an index or a key. */
export function symbolLabels({ tree, tasks }: Pick<Reading, "tree" | "tasks">): ReadonlyMap<SyntaxNode, SymbolLabel> {
  const labels = new Map<SyntaxNode, SymbolLabel>();
  if (tree.root !== undefined) addElements(tree.root, labels);
  for (const task of tasks) addTask(task, labels);
  return labels;
}

/** Names the port mappings of a task definition by their ports, and the task definition itself. */
function addTask(task: TaskDefinition, labels: Map<SyntaxNode, SymbolLabel>): void {
  for (const binding of networkingOf(task).bindings) {
    const { view, containerPort, containerPortRange } = binding.mapping;
    const { name = portsOf(binding.containerPorts), selection } = labels.get(view.node) ?? {};
    if (name === "") continue;
    const place = selection ?? rangeOf(containerPort) ?? rangeOf(containerPortRange);
    labels.set(view.node, { name, detail: mappingDetail(binding), ...(place && { selection: place }) });
  }
  if (task.view !== undefined) labels.set(task.view.node, taskLabel(task, task.view));
}

function rangeOf(field: Field<unknown>): TextRange | undefined {
  return isKnown(field) ? field.range : undefined;
}

/** Labels the objects in all lists; without recursion, since a tree may be thousands of levels deep. */
function addElements(root: SyntaxNode, labels: Map<SyntaxNode, SymbolLabel>): void {
  const open: SyntaxNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "object") for (const { value } of node.members) if (value !== undefined) open.push(value);
    if (node.kind !== "array") continue;
    for (const element of node.elements) {
      open.push(element);
      const label = element.kind === "object" ? elementLabel(element) : undefined;
      if (label !== undefined) labels.set(element, label);
    }
  }
}

function elementLabel(node: ObjectNode): SymbolLabel | undefined {
  const naming = NAMING_KEYS.flatMap((key) => textMember(node, key))[0];
  if (naming === undefined) return undefined;
  const detail = DETAIL_KEYS.flatMap((key) => textMember(node, key)).find(({ text }) => text !== naming.text);
  return { name: naming.text, detail: detail?.text ?? "", selection: naming.range };
}

function textMember(node: ObjectNode, key: string): readonly { readonly text: string; readonly range: TextRange }[] {
  const value = memberOf(node, key)?.value;
  if (value?.kind !== "scalar" || typeof value.value !== "string" || value.value === "") return [];
  return [{ text: value.value, range: value.range }];
}

function taskLabel(task: TaskDefinition, view: AnyView): SymbolLabel {
  const isWrapped = task.form === "wrapped";
  const family = isWritten(task.family) ? task.family : undefined;
  const mode = task.kind === "daemon" ? "daemon" : modeDetail(networkingOf(task).mode);
  const { start } = view.node.range;
  return {
    name: family?.value ?? structureLabel(KINDS[task.kind].root),
    detail: isWrapped && family !== undefined ? [family.value, mode].filter((part) => part !== "").join(" · ") : mode,
    selection: family?.range ?? { start, end: start + 1 },
  };
}

/** The network mode: `bridge (default)` if the file omits it; empty if it is unknown. */
function modeDetail({ value, reason }: ModeAnswer): string {
  if (value === "unknown") return "";
  const mode = value === "default" ? "Windows default" : value;
  if (reason === "fargate") return `${mode} (Fargate)`;
  return reason === "default" && value !== "default" ? `${mode} (default)` : mode;
}

/** How a mapping works: `8080 -> 80/tcp`; `80/tcp` if the host port is the same or unknown. */
function mappingDetail({ containerPorts, hostPort, protocol }: PortBinding): string {
  const ports = portsOf(containerPorts);
  if (ports === "") return "";
  const target = protocol === undefined ? ports : `${ports}/${protocol}`;
  if (hostPort.kind === "static") return `${hostPort.port} -> ${target}`;
  return hostPort.kind === "dynamic" ? `dynamic -> ${target}` : target;
}

function portsOf(ports: PortSpan | undefined): string {
  if (ports === undefined) return "";
  return ports.first === ports.last ? `${ports.first}` : `${ports.first}-${ports.last}`;
}
