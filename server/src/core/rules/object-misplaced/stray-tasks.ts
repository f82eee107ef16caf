import type { StrayObject } from "../../deviations/deviation";
import { hoist, set, spread } from "../../document/change";
import { canBeHoisted, hasComment, type SyntaxTree } from "../../document/document";
import { type ArrayNode, memberOf, type ObjectNode, type SyntaxNode } from "../../document/node";
import { KINDS } from "../../facts/generated/structures";
import { isContainerStructure } from "../../facts/structure";
import { type Fix, fixes } from "../../findings/rule";
import type { TaskDefinition } from "../../task/model";
import { say } from "../../text/say";
import type { TextRange } from "../../text/text";
import { nameIn } from "./stray-homes";

const CONTAINERS_KEY = "containerDefinitions";

/** The fixes for a whole task definition among the containers; none elsewhere. `inner` has its members. */
export function taskRepairs(task: TaskDefinition, at: StrayObject, inner: ObjectNode): readonly Fix[] {
  if (!isAmongContainers(at)) return [];
  const list = memberOf(inner, CONTAINERS_KEY)?.value;
  const containers = list?.kind === "array" && list.closed && list.elements.length > 0 ? list : undefined;
  if (task.form === "array") {
    const alone = at.site.parent.kind === "array" && at.site.parent.elements.length === 1;
    // With keys in another case, which only the reader of a list ignores, each of them would be unknown.
    const lift: Fix | undefined =
      alone && list !== undefined && canBeHoisted(task.tree, inner)
        ? { title: say`Take it out of the list`, safe: false, changes: [hoist(inner)] }
        : undefined;
    return fixes(lift, containers && spreading(task, at, containers, []));
  }
  const outer = task.view?.node;
  const rest = outer === undefined || containers === undefined ? undefined : membersBeside(task, outer, inner);
  return fixes(rest && containers && spreading(task, at, containers, rest, outer));
}

/** Whether an object is where a container belongs, so that other containers can take its place. */
export function isAmongContainers({ type }: StrayObject): boolean {
  return type.kind === "structure" && isContainerStructure(type.name);
}

interface Piece {
  readonly key: string;
  readonly value: SyntaxNode;
}

/** The members of a task definition that another one lacks; nothing if both have one with different values. */
function membersBeside(
  { tree, kind }: TaskDefinition,
  outer: ObjectNode,
  inner: ObjectNode,
): readonly Piece[] | undefined {
  const { text } = tree;
  const pieces: Piece[] = [];
  for (const { key, value } of inner.members) {
    if (key === CONTAINERS_KEY || KINDS[kind].describeOnly.includes(key)) continue;
    const other = memberOf(outer, key)?.value;
    if (value === undefined || memberOf(inner, key)?.value !== value) return undefined;
    const written = text.slice(value.range.start, value.range.end);
    if (other === undefined) pieces.push({ key, value });
    else if (text.slice(other.range.start, other.range.end) !== written) return undefined;
  }
  return pieces;
}

/** Replaces a task definition with its containers, and moves its other members around them. */
function spreading(
  task: TaskDefinition,
  at: StrayObject,
  list: ArrayNode,
  rest: readonly Piece[],
  outer?: ObjectNode,
): Fix | undefined {
  const { tree } = task;
  const { node } = at.stray;
  const { elements, range } = list;
  const within = { start: elements[0]?.range.start ?? range.start, end: elements.at(-1)?.range.end ?? range.end };
  const others = at.site.parent.kind === "array" ? at.site.parent.elements : [];
  const names = [...others, ...elements].flatMap((each) => (each.kind === "object" ? (nameIn(each) ?? []) : []));
  const kept = [within, ...rest.map(({ value }) => value.range)];
  if (new Set(names).size < names.length || hasCommentBetween(tree, node.range, kept)) return undefined;
  return {
    title: outer === undefined ? say`Keep only its container definitions` : say`Unwrap it into the task definition`,
    safe: false,
    changes: [
      spread(at, { elementsOf: list }),
      ...(outer === undefined
        ? []
        : rest.map(({ key, value }) => set({ site: { parent: outer, key } }, { taken: value }))),
    ],
  };
}

/** Whether a range has a comment outside some pieces of it. */
function hasCommentBetween(tree: SyntaxTree, range: TextRange, pieces: readonly TextRange[]): boolean {
  let start = range.start;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    // The first character is skipped: it is the bracket, or the last one of the piece before.
    if (hasComment(tree, { start, end: piece.start })) return true;
    start = piece.end - 1;
  }
  return hasComment(tree, { start, end: range.end });
}
