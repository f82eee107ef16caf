import { type ArrayNode, memberOf, type ObjectNode, type SyntaxNode } from "../../core/document/node";
import type { Place } from "../../core/document/place";
import { isKnown } from "../../core/task/fields";
import type { ContainerDefinition, TaskDefinition } from "../../core/task/model";
import { type AnyView, objectView } from "../../core/task/views";
import { type Slot, typedAround } from "./slot";
import type { Trial } from "./trial";

/** A place in a task definition with its context. */
export interface Site {
  readonly task: TaskDefinition;
  readonly place: Place;
  readonly slot: Slot;
  readonly trial: Trial;
  /** The container that the place is in; `undefined` if there is none or it can't be read. */
  readonly container: ContainerDefinition | undefined;
  /** The innermost object around the place; `undefined` while it can't be read. */
  readonly object: AnyView | undefined;
  /** The objects and arrays around the place, outermost first, as far as they can be read. */
  readonly around: readonly (ObjectNode | ArrayNode)[];
}

/** Finds the context of a place. */
export function siteOf(task: TaskDefinition, place: Place, slot: Slot, trial: Trial): Site {
  const around = nodesAround(task, place);
  const inner = around.findLast((node) => node.kind === "object");
  const { typed } = typedAround(place, task);
  const owner = typed.kind === "list" ? typed.parent : typed;
  const starts = new Set(around.map(({ range }) => range.start));
  return {
    task,
    place,
    slot,
    trial,
    container: task.containers.find(({ view }) => starts.has(view.node.range.start)),
    object: owner !== undefined && owner.node === inner ? objectView(owner) : undefined,
    around,
  };
}

function nodesAround({ tree }: TaskDefinition, { levels }: Place): readonly (ObjectNode | ArrayNode)[] {
  const starts = new Set(levels.map(({ start }) => start));
  const found: (ObjectNode | ArrayNode)[] = [];
  let candidates: readonly (SyntaxNode | undefined)[] = [tree.root];
  for (;;) {
    const next = candidates.find(
      (node): node is ObjectNode | ArrayNode =>
        node !== undefined && (node.kind === "object" || node.kind === "array") && starts.has(node.range.start),
    );
    if (next === undefined) return found;
    found.push(next);
    candidates = next.kind === "array" ? next.elements : next.members.map(({ value }) => value);
  }
}

/** The text of a member of the innermost object; nothing if it is left out or unknown. */
export function textBeside({ object }: Site, key: string): string | undefined {
  const field = object?.string(key);
  return field !== undefined && isKnown(field) ? field.value : undefined;
}

/** The strings in the list around the place, except the one at the place. */
export function otherTexts({ around, place }: Site): ReadonlySet<string> {
  const list = around.at(-1);
  const elements = list?.kind === "array" ? list.elements : [];
  return new Set(elements.flatMap((node) => textsOf(node, place)));
}

/** The values of a member in the other objects of the list around the innermost object. */
export function textsInOthers({ around, place }: Site, key: string): ReadonlySet<string> {
  const [list, own] = around.slice(-2);
  const elements = list?.kind === "array" ? list.elements : [];
  return new Set(
    elements.flatMap((node) =>
      node === own || node.kind !== "object" ? [] : textsOf(memberOf(node, key)?.value, place),
    ),
  );
}

function textsOf(node: SyntaxNode | undefined, { range }: Place): readonly string[] {
  if (node?.kind !== "scalar" || typeof node.value !== "string") return [];
  return range.end > range.start && node.range.start === range.start ? [] : [node.value];
}
