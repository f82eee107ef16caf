import type { Diagram, DiagramContainer, DiagramMapping, DiagramRelation } from "./diagram";
import { worstOf } from "./problems";

/** What a diagram shows as one box: a container, or several that differ only in name, image and findings. */
export interface FoldedBox {
  /** The indexes of the containers in the diagram, in file order. */
  readonly members: readonly number[];
  readonly containers: readonly [DiagramContainer, ...DiagramContainer[]];
  readonly rows: readonly FoldedRow[];
  readonly relations: readonly DiagramRelation[];
}

/** What a diagram shows as one row: a mapping, or several that can be described as one. */
export interface FoldedRow extends Pick<DiagramMapping, "kind" | "hostLabel" | "containerLabel" | "collision"> {
  readonly mappings: readonly [DiagramMapping, ...DiagramMapping[]];
  /** The port's name, or the number of mappings; empty if there is nothing to say. */
  readonly words: string;
}

/** Two are easy to read one by one. From three on, one row or box is easier. */
const FEWEST = 3;

/**
 * The boxes and rows of a diagram, with similar ones merged.
 *
 * Mappings become one row if they follow each other in the file with consecutive ports inside, have consecutive ports
 * or the same words outside, and agree in protocol, kind and severity. A mapping with a collision or a name, or one
 * that is a range itself, keeps its row.
 *
 * Containers become one box, in the place of the first, if they have the same rows, no fixed host port, and the same
 * values for essential and for networking. A container with a link or a dependency, in either direction, keeps its box.
 */
export function foldedBoxes(diagram: Diagram): readonly FoldedBox[] {
  const tied = new Set(diagram.relations.flatMap(({ from, to }) => [from, to]));
  const groups = new Map<string, number[]>();
  for (const [index, container] of diagram.containers.entries()) {
    const key = tied.has(index) ? undefined : likeness(container);
    const group = key === undefined ? undefined : groups.get(key);
    if (group === undefined) groups.set(key ?? `${index}`, [index]);
    else group.push(index);
  }
  return [...groups.values()]
    .flatMap((group) => (group.length < FEWEST ? group.map((index) => [index]) : [group]))
    .sort(([a = 0], [b = 0]) => a - b)
    .flatMap((members) => {
      const [first, ...others] = members.flatMap((index) => diagram.containers[index] ?? []);
      return first === undefined ? [] : [boxOf(diagram, members, [first, ...others])];
    });
}

function boxOf(diagram: Diagram, members: readonly number[], containers: FoldedBox["containers"]): FoldedBox {
  const [first, ...others] = containers;
  const own = rowsOf(first);
  const rows = others.length === 0 ? own : own.map((row) => sharedRow(row, containers));
  return { members, containers, rows, relations: diagram.relations.filter(({ from }) => members.includes(from)) };
}

/** A row of the first container, with the corresponding mappings of the others. */
function sharedRow(row: FoldedRow, [first, ...others]: FoldedBox["containers"]): FoldedRow {
  const places = row.mappings.map((mapping) => first.mappings.indexOf(mapping));
  const more = others.flatMap(({ mappings }) => places.flatMap((place) => mappings[place] ?? []));
  const words = [row.words, "each"].filter((word) => word !== "").join(" · ");
  return { ...row, mappings: [row.mappings[0], ...row.mappings.slice(1), ...more], words };
}

/** A text that is equal for containers of one box; nothing for a container that can't share a box. */
function likeness({ mappings, hiddenMappings, essential, disconnected }: DiagramContainer): string | undefined {
  if (hiddenMappings > 0 || !mappings.every(isAnyones)) return undefined;
  if (mappings.some(({ collision, problems }) => collision !== undefined || worstOf(problems) !== undefined)) {
    return undefined;
  }
  const rows = mappings.map(({ kind, hostLabel, containerLabel, portName }) => [
    kind,
    hostLabel,
    containerLabel,
    portName,
  ]);
  return JSON.stringify([essential ?? null, disconnected, rows]);
}

function rowsOf({ mappings }: DiagramContainer): readonly FoldedRow[] {
  const runs: [DiagramMapping, ...DiagramMapping[]][] = [];
  for (const mapping of mappings) {
    const run = runs.at(-1);
    if (run !== undefined && continues(run, mapping)) run.push(mapping);
    else runs.push([mapping]);
  }
  return runs.flatMap((run) => (run.length < FEWEST ? run.map((mapping) => rowOf([mapping])) : [rowOf(run)]));
}

function rowOf(mappings: FoldedRow["mappings"]): FoldedRow {
  const [first] = mappings;
  const last = mappings.at(-1);
  if (last === undefined || last === first) return { ...first, mappings, words: first.portName };
  const [inside, protocol] = first.containerLabel.split("/");
  return {
    ...first,
    mappings,
    hostLabel: first.hostLabel === last.hostLabel ? first.hostLabel : `${first.hostLabel}-${last.hostLabel}`,
    containerLabel: `${inside}-${last.containerLabel.split("/")[0]}/${protocol}`,
    words: `${mappings.length} mappings`,
  };
}

/** Whether a mapping continues a run. */
function continues(run: readonly [DiagramMapping, ...DiagramMapping[]], next: DiagramMapping): boolean {
  const last = run.at(-1) ?? run[0];
  if (last.kind !== next.kind || worstOf(last.problems) !== worstOf(next.problems)) return false;
  if ([last, next].some(({ collision, portName }) => collision !== undefined || portName !== "")) return false;
  const [inside, protocol] = last.containerLabel.split("/");
  const [nextInside, nextProtocol] = next.containerLabel.split("/");
  if (protocol !== nextProtocol || !follows(inside, nextInside)) return false;
  return last.hostLabel === next.hostLabel ? isAnyones(next) : follows(last.hostLabel, next.hostLabel);
}

/** Whether several mappings can have the same port outside: no fixed port and no placeholder. */
function isAnyones({ kind, hostLabel }: DiagramMapping): boolean {
  return kind === "dynamic" || kind === "closed" || hostLabel === "?";
}

function follows(one: string | undefined, next: string | undefined): boolean {
  return isNumber(one) && isNumber(next) && Number(next) === Number(one) + 1;
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/.test(text);
}
