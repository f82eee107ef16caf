import { memberOf } from "../core/document/node";
import { isContainerStructure, isRootStructure } from "../core/facts/structure";
import { type Analysis, type Diagnosis, taskAt } from "../core/judging/analyze";
import { type FieldAt, fieldAt } from "../core/schema/field-at";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../core/task/model";
import { isSkeleton } from "../core/task/skeleton";
import type { Said, Wording } from "../core/text/say";
import { type TextRange, touches } from "../core/text/text";
import { daemonBlocks } from "./hover/daemon-blocks";
import { documentationBlocks } from "./hover/documentation-blocks";
import { effectiveInContainer, effectiveInMapping, effectiveInTask } from "./hover/effective-blocks";
import { modeBlocks } from "./hover/mode-blocks";
import { optionBlocks } from "./hover/option-blocks";
import { placeholderBlocks } from "./hover/placeholder-blocks";
import { containerPortBlocks, portBlocks, type Told } from "./hover/port-blocks";
import { referenceBlocks } from "./hover/reference-blocks";
import { type Block, paragraph } from "./hover/rich-text";
import { sentenceSpans } from "./hover/said-spans";
import { containerCpuBlocks, containerMemoryBlocks, taskCpuBlocks, taskMemoryBlocks } from "./hover/size-blocks";

/** The hover for a place in a task definition. */
export interface HoverAnswer {
  /** The key or value that it is about. */
  readonly range: TextRange;
  /** What it means in this file, and the rules that report it. */
  readonly meaning: readonly Block[];
  /** The documentation of the AWS SDK, which an editor may also have from a schema. */
  readonly documentation: readonly Block[];
}

/** How an editor shows findings. All of it may be left out. */
export interface HoverOptions {
  /** Whether to name the rules of findings, for editors that show a finding without a link to its rule. */
  readonly namesRules?: boolean;
  readonly wording?: Wording;
}

/**
 * The hover at an offset; `undefined` if there is no key or value, or nothing to say about it. Editors show the
 * messages of findings beside the hover, so only their reasons are added.
 */
export function hoverAt(
  { tasks, findings }: Pick<Analysis, "tasks" | "findings">,
  offset: number,
  { namesRules = true, wording }: HoverOptions = {},
): HoverAnswer | undefined {
  const task = taskAt({ tasks }, offset);
  if (task === undefined) return undefined;
  const at = fieldAt(task, offset);
  const here = findings.filter(({ range }) => touches(range, offset));
  const rules = new Map(here.map(({ rule }) => [rule.id, rule]));
  const wrapper = at === undefined ? wrapperAt(task, offset) : undefined;
  const meaning = [
    ...reasonBlocks(here, wording),
    ...(at === undefined ? [] : placeholderBlocks(task.tree.text, at)),
    ...(at === undefined || isSkeleton(task) || isUnseen(at) ? [] : effectOf(task, at, rules, findings)),
    ...(at === undefined || isUnseen(at) ? [] : optionBlocks(at)),
    ...(at?.on === "value" && !isSkeleton(task) ? referenceBlocks(task, offset) : []),
    ...(wrapper === undefined ? [] : effectiveInTask(task)),
    ...(namesRules ? [...rules.values()] : []).map(({ id, title, source }) =>
      paragraph("Rule ", { text: id, href: source }, `: ${title}.`),
    ),
  ];
  const documentation = at === undefined ? [] : documentationBlocks(at);
  const range = at?.range ?? wrapper ?? here[0]?.range;
  return range === undefined || meaning.length + documentation.length === 0
    ? undefined
    : { range, meaning, documentation };
}

/** The reasons of the findings at a place, each once. */
function reasonBlocks(findings: readonly Diagnosis[], wording: Wording | undefined): readonly Block[] {
  const reasons = new Map<string, Said>();
  for (const { why } of findings) if (why !== undefined) reasons.set(String(why), why);
  return [...reasons.values()].map((why) => paragraph(...sentenceSpans(why, wording), "."));
}

/** The key of the wrapper, if the offset is on it. */
function wrapperAt({ tree, form, view }: TaskDefinition, offset: number): TextRange | undefined {
  if (form !== "wrapped" || tree.root?.kind !== "object") return undefined;
  const wrapper = tree.root.members.find(({ value }) => value !== undefined && value === view?.node);
  return wrapper !== undefined && touches(wrapper.keyRange, offset) ? wrapper.keyRange : undefined;
}

/** Whether a later member with the same key overrides this one. */
function isUnseen({ member, objects }: FieldAt): boolean {
  const object = objects.at(-1);
  return member !== undefined && object !== undefined && memberOf(object, member.key) !== member;
}

function effectOf(task: TaskDefinition, at: FieldAt, told: Told, findings: Analysis["findings"]): readonly Block[] {
  const { structure, field, node, on, objects } = at;
  if (on === "opening" && node?.kind === "object") {
    if (node === task.view?.node) return effectiveInTask(task);
    const container = task.containers.find(({ view }) => view.node === node);
    if (container !== undefined) return effectiveInContainer(container);
    const mapping = task.portMappings.find(({ view }) => view.node === node);
    if (mapping !== undefined) return [...portBlocks(task, mapping, told), ...effectiveInMapping(task, mapping)];
  }
  const object = objects.at(-1);
  if (isRootStructure(structure)) return effectInTask(task, field?.name, told, findings);
  if (isContainerStructure(structure)) {
    const container = task.containers.find(({ view }) => view.node === object);
    return container === undefined ? [] : effectInContainer(task, container, field?.name);
  }
  const mapping = task.portMappings.find(({ view }) => view.node === object);
  return mapping === undefined ? [] : effectInMapping(task, mapping, field?.name, told);
}

function effectInTask(
  task: TaskDefinition,
  name: string | undefined,
  told: Told,
  findings: Analysis["findings"],
): readonly Block[] {
  switch (name) {
    case "networkMode":
      return task.kind === "daemon" ? daemonBlocks(task) : modeBlocks(task, told, findings);
    case "ipcMode":
    case "pidMode":
      return daemonBlocks(task);
    case "cpu":
      return taskCpuBlocks(task);
    case "memory":
      return taskMemoryBlocks(task);
    case "containerDefinitions":
      return effectiveInTask(task);
    default:
      return [];
  }
}

function effectInContainer(
  task: TaskDefinition,
  container: ContainerDefinition,
  name: string | undefined,
): readonly Block[] {
  switch (name) {
    case "cpu":
      return containerCpuBlocks(task, container.view.integer("cpu"));
    case "memory":
    case "memoryReservation":
      return containerMemoryBlocks(task, name, container.view.integer(name));
    case "portMappings":
      return containerPortBlocks(task, container);
    default:
      return [];
  }
}

function effectInMapping(
  task: TaskDefinition,
  mapping: PortMapping,
  name: string | undefined,
  told: Told,
): readonly Block[] {
  if (name === "hostPort" || name === "containerPort" || name === "containerPortRange")
    return portBlocks(task, mapping, told);
  return [];
}
