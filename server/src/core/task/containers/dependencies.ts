import { type Said, say } from "../../text/say";
import type { TextRange } from "../../text/text";
import { groupedBy } from "../by-key";
import { type Field, isAbsent, isKnown, type Known } from "../fields";
import { isWritten } from "../known-elements";
import type { ContainerDefinition, TaskDefinition } from "../model";
import { type Entry, entriesIn } from "./entries";
import { linksOf } from "./links";
import type { NameEdge } from "./name-cycles";
import { volumeSourcesOf } from "./volumes-from";

/** An entry of `dependsOn` whose container name can be read. */
export interface Dependency extends Entry<"ContainerDependency"> {
  /** The name of the container that is waited for. */
  readonly target: Known<string>;
  readonly condition: Field<string>;
}

/** The conditions under which ECS waits until a container has ended. */
const CONDITIONS_OF_END: readonly string[] = ["COMPLETE", "SUCCESS"];

/**
 * The dependencies of all containers, in order, without those that have an empty name.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
 */
export function dependenciesOf(task: TaskDefinition): readonly Dependency[] {
  return task.answer(readDependencies);
}

function readDependencies(task: TaskDefinition): readonly Dependency[] {
  return entriesIn(task, "dependsOn").flatMap((entry) => {
    const target = entry.view.string("containerName");
    return isWritten(target) ? [{ ...entry, target, condition: entry.view.string("condition") }] : [];
  });
}

/** Whether a dependency waits for the end of the other container. */
export function waitsForEnd({ condition }: Dependency): boolean {
  return isKnown(condition) && CONDITIONS_OF_END.includes(condition.value);
}

/** The names of the containers whose end another one waits for. */
export function awaitedNames(task: TaskDefinition): ReadonlySet<string> {
  return new Set(
    dependenciesOf(task)
      .filter(waitsForEnd)
      .map(({ target }) => target.value),
  );
}

/** Whether the task stops when this container does, which is the default. Nothing if the file does not say. */
export function isEssential({ view }: ContainerDefinition): boolean | undefined {
  const essential = view.boolean("essential");
  if (isAbsent(essential)) return view.lacks("essential") ? true : undefined;
  return isKnown(essential) ? essential.value : undefined;
}

/** The containers by name, without those that share a name, because it is not clear which one is meant. */
export function containersByName(task: TaskDefinition): ReadonlyMap<string, ContainerDefinition> {
  const byName = groupedBy(task.containers, ({ name }) => (isKnown(name) ? name.value : undefined));
  return new Map(
    [...byName].flatMap(([name, [only, ...others]]) => (only && others.length === 0 ? [[name, only]] : [])),
  );
}

/** One container that has to start after another. */
export interface StartEdge extends NameEdge {
  /** The member of the one that names the other. */
  readonly kind: "dependsOn" | "links" | "volumesFrom";
  readonly range: TextRange;
}

/**
 * Everything that orders the start of the containers of a task, dependencies first, without containers that name
 * themselves.
 *
 * @see https://github.com/aws/amazon-ecs-agent/blob/master/agent/engine/dependencygraph/graph.go
 */
export function startOrderOf(task: TaskDefinition): readonly StartEdge[] {
  const edges: StartEdge[] = [];
  const add = (kind: StartEdge["kind"], { name }: ContainerDefinition, { value: to, range }: Known<string>): void => {
    if (isKnown(name) && name.value !== to) edges.push({ from: name.value, to, kind, range });
  };
  for (const { container, target } of dependenciesOf(task)) add("dependsOn", container, target);
  for (const { container, field, target } of linksOf(task)) add("links", container, { ...field, value: target });
  for (const { container, source } of volumeSourcesOf(task)) add("volumesFrom", container, source);
  return edges;
}

/** How messages say that one container starts after another: `"web" depends on "db"`. */
export function orderPhrase({ kind, from, to }: StartEdge): Said {
  if (kind === "dependsOn") return say`${from} depends on ${to}`;
  return kind === "links" ? say`${from} links to ${to}` : say`${from} takes volumes from ${to}`;
}

/** The names of the containers that have to start after one, directly or through others; empty if none has to. */
export function startingAfter(task: TaskDefinition, name: string): ReadonlySet<string> {
  const followers: Neighbours = new Map();
  for (const { from, to } of startOrderOf(task)) join(followers, to, from);
  const found = reachedFrom(followers, name);
  found.delete(name);
  return found;
}

/**
 * Returns a check: may `later` start after `earlier` without closing a cycle? Pairs that may are remembered for the
 * next questions.
 */
export function growingStartOrder(task: TaskDefinition): (later: string, earlier: string) => boolean {
  const earliers: Neighbours = new Map();
  for (const { from, to } of startOrderOf(task)) join(earliers, from, to);
  return (later, earlier) => {
    if (earliers.get(later)?.has(earlier) === true) return true;
    if (reachedFrom(earliers, earlier).has(later)) return false;
    join(earliers, later, earlier);
    return true;
  };
}

/** The names one step away from a name, in one direction. */
type Neighbours = Map<string, Set<string>>;

function join(neighbours: Neighbours, name: string, next: string): void {
  neighbours.set(name, (neighbours.get(name) ?? new Set()).add(next));
}

/** A name with all names that are reached from it in any number of steps. */
function reachedFrom(neighbours: Neighbours, name: string): Set<string> {
  const reached = new Set([name]);
  for (const each of reached) for (const next of neighbours.get(each) ?? []) reached.add(next);
  return reached;
}
