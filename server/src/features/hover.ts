import type { Diagnosis, Reading } from "../core/analyze";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../core/model/model";
import { isSkeleton } from "../core/model/skeleton";
import { isContainerStructure, isRootStructure } from "../core/spec/structure";
import { type FieldAt, fieldAt } from "../core/structure/field-at";
import { memberOf } from "../core/syntax/syntax";
import { type TextRange, touches } from "../core/syntax/text";
import { daemonBlocks } from "./hover/daemon-blocks";
import { documentationBlocks } from "./hover/documentation-blocks";
import { effectiveInContainer, effectiveInMapping, effectiveInTask } from "./hover/effective-blocks";
import { modeBlocks } from "./hover/mode-blocks";
import { optionBlocks } from "./hover/option-blocks";
import { placeholderBlocks } from "./hover/placeholder-blocks";
import { containerPortBlocks, portBlocks, type Told } from "./hover/port-blocks";
import { referenceBlocks } from "./hover/reference-blocks";
import { type Block, paragraph } from "./hover/rich-text";
import { containerCpuBlocks, containerMemoryBlocks, taskCpuBlocks, taskMemoryBlocks } from "./hover/size-blocks";

/** What there is to say of a place in a task definition. */
export interface HoverAnswer {
  /** The key or value that it is about. */
  readonly range: TextRange;
  /** What ECS makes of it in this file, and the rules that speak of it. */
  readonly meaning: readonly Block[];
  /** What the AWS SDK says of the property in general, which another source may say as well. */
  readonly documentation: readonly Block[];
}

/** What a hover may ask of a text. To judge it takes longer than all else, so it asks for no more than it needs. */
export interface Judged extends Pick<Reading, "task"> {
  /** What all rules find, in the order of the text. */
  readonly findings: readonly Diagnosis[];
  /** What one rule finds; taken from {@link findings} if left out. */
  findingsOf?(rule: string): readonly Diagnosis[];
}

/**
 * The answer for an offset of a text; nothing where no key or value stands, or where there is nothing to say. What a
 * finding at the place says is not said again, since editors show both together.
 *
 * @param namesRules whether to name the rules that speak there, for editors that show a finding without a link to them
 */
export function hoverAt(judged: Judged, offset: number, namesRules = true): HoverAnswer | undefined {
  const { task } = judged;
  if (task === undefined) return undefined;
  const at = fieldAt(task, offset);
  const here = namesRules ? judged.findings.filter(({ range }) => touches(range, offset)) : [];
  const rules = new Map(here.map(({ rule }) => [rule.id, rule]));
  const told: Told = namesRules ? rules : { has: (rule) => isFoundAt(judged, rule, offset) };
  const wrapper = at === undefined ? wrapperAt(task, offset) : undefined;
  const meaning = [
    ...(at === undefined ? [] : placeholderBlocks(task.tree.text, at)),
    ...(at === undefined || isSkeleton(task) || isUnseen(at) ? [] : effectOf(task, at, told)),
    ...(at === undefined || isUnseen(at) ? [] : optionBlocks(at)),
    ...(at?.on === "value" && !isSkeleton(task) ? referenceBlocks(task, offset) : []),
    ...(wrapper === undefined ? [] : effectiveInTask(task)),
    ...[...rules.values()].map(({ id, title, source }) =>
      paragraph("Rule ", { text: id, href: source }, `: ${title}.`),
    ),
  ];
  const documentation = at === undefined ? [] : documentationBlocks(at);
  const range = at?.range ?? wrapper ?? here[0]?.range;
  return range === undefined || meaning.length + documentation.length === 0
    ? undefined
    : { range, meaning, documentation };
}

/** Whether a rule has a finding at an offset. */
function isFoundAt(judged: Judged, id: string, offset: number): boolean {
  const findings = judged.findingsOf?.(id) ?? judged.findings;
  return findings.some(({ rule, range }) => rule.id === id && touches(range, offset));
}

/** The key that a task definition is wrapped in, where the offset stands on it. */
function wrapperAt({ tree, form, view }: TaskDefinition, offset: number): TextRange | undefined {
  if (form !== "wrapped" || tree.root?.kind !== "object") return undefined;
  const wrapper = tree.root.members.find(({ value }) => value !== undefined && value === view?.node);
  return wrapper !== undefined && touches(wrapper.keyRange, offset) ? wrapper.keyRange : undefined;
}

/** Whether a later member with the same key hides this one from every reader. */
function isUnseen({ member, objects }: FieldAt): boolean {
  const object = objects.at(-1);
  return member !== undefined && object !== undefined && memberOf(object, member.key) !== member;
}

function effectOf(task: TaskDefinition, at: FieldAt, told: Told): readonly Block[] {
  const { structure, field, node, on, objects } = at;
  if (on === "opening" && node?.kind === "object") {
    if (node === task.view?.node) return effectiveInTask(task);
    const container = task.containers.find(({ view }) => view.node === node);
    if (container !== undefined) return effectiveInContainer(container);
    const mapping = task.portMappings.find(({ view }) => view.node === node);
    if (mapping !== undefined) return [...portBlocks(task, mapping, told), ...effectiveInMapping(task, mapping)];
  }
  const object = objects.at(-1);
  if (isRootStructure(structure)) return effectInTask(task, field?.name);
  if (isContainerStructure(structure)) {
    const container = task.containers.find(({ view }) => view.node === object);
    return container === undefined ? [] : effectInContainer(task, container, field?.name);
  }
  const mapping = task.portMappings.find(({ view }) => view.node === object);
  return mapping === undefined ? [] : effectInMapping(task, mapping, field?.name, told);
}

function effectInTask(task: TaskDefinition, name: string | undefined): readonly Block[] {
  switch (name) {
    case "networkMode":
      return task.kind === "daemon" ? daemonBlocks(task) : modeBlocks(task);
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
