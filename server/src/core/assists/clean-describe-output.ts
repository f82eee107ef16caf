import { isDescribeOnly } from "../deviations/deviation";
import { emptyValues } from "../deviations/empty-values";
import { deviationsOfKind } from "../deviations/structure";
import { tagListBeside, unwrappable, wrapperOf } from "../deviations/unwrap";
import { hoist, remove, set } from "../document/change";
import { type ArrayNode, isNull, memberOf, type ObjectNode } from "../document/node";
import { typedList } from "../schema/typed-tree";
import { LONGEST_TAG_KEY, LONGEST_TAG_VALUE, MOST_TAGS, tagProblem } from "../task/containers/tags";
import { isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import { objectsIn } from "../task/views";
import { say } from "../text/say";
import { type Assist, type Step, withEdits } from "./assist";

/** The members that an SDK prints beside a wrapped task definition. */
const PRINTED_BY_SDK = ["ResponseMetadata", "$metadata"];

/**
 * "Clean describe output": reduces the output of `aws ecs describe-task-definition` to what can be registered again:
 * without its wrapper, without what only ECS sets, and without what is null or empty.
 *
 * @returns nothing if the file is no such output, or while it is not JSON
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html
 */
export function cleanDescribeOutput(task: TaskDefinition): Assist | undefined {
  if (task.form === "array" || task.tree.problems.length > 0) return undefined;
  const written = deviationsOfKind(task, "unknown").filter(isDescribeOnly);
  const wrapper = wrapperOf(task);
  if (written.length === 0 && wrapper === undefined) return undefined;
  const unwrapping = losslessUnwrapping(task);
  const tags = unwrapping && tagListBeside(task, unwrapping);
  const empty = emptyValues(task).filter(({ site }) => {
    return tags === undefined || site.parent !== unwrapping || site.key !== "tags";
  });
  const removals = [
    ...written.map(({ object, member }): Step => {
      const site = { parent: object.node, key: member.key };
      return { changes: [remove({ site })], description: `Remove ${member.key}, which only ECS sets` };
    }),
    ...empty.map(({ site, path, said }): Step => {
      return { changes: [remove({ site })], description: `Remove ${path}, which is ${said}` };
    }),
  ];
  const unwrap = unwrapping === undefined ? [] : unwrappingSteps(task, tags);
  const description = [...unwrap, ...removals.map((step) => step.description)];
  if (description.length === 0) return undefined;
  const title = say`Clean describe output`;
  return {
    id: "clean-describe-output",
    name: title,
    title,
    description,
    conflicts: 0,
    notes: [],
    safe: true,
    ...withEdits(task, [
      ...removals.flatMap((step) => step.changes),
      // The tags beside the wrapper are registered as a member of the task definition.
      ...(tags === undefined || unwrapping === undefined
        ? []
        : [set({ site: { parent: unwrapping, key: "tags" } }, { taken: tags })]),
      ...(unwrapping === undefined ? [] : [hoist(unwrapping)]),
    ]),
  };
}

/** Descriptions of an unwrapping: of the wrapper, and of each member beside it. */
function unwrappingSteps(task: TaskDefinition, tags: ArrayNode | undefined): readonly string[] {
  const { root } = task.tree;
  const wrapper = wrapperOf(task);
  const beside = root?.kind === "object" ? root.members.filter((member) => member !== wrapper) : [];
  return [
    `Take the task definition out of ${wrapper?.key}`,
    ...beside.map(({ key, value }) => {
      if (PRINTED_BY_SDK.includes(key)) return `Remove ${key}, which an SDK adds`;
      if (tags !== undefined && value === tags) return `Move ${key} into the task definition`;
      return `Remove ${key} beside ${wrapper?.key}, which is ${value !== undefined && isNull(value) ? "null" : "empty"}`;
    }),
  ];
}

/** The unwrapping; `undefined` if something beside the task definition would be lost or become a mistake. */
export function losslessUnwrapping(task: TaskDefinition): ObjectNode | undefined {
  const unwrapping = unwrappable(task);
  const { root } = task.tree;
  if (unwrapping === undefined || root?.kind !== "object") return undefined;
  const wrapper = wrapperOf(task);
  if (!root.members.every((member) => member === wrapper || [...PRINTED_BY_SDK, "tags"].includes(member.key)))
    return undefined;
  const beside = memberOf(root, "tags")?.value;
  if (beside === undefined || isNull(beside)) return unwrapping;
  if (beside.kind === "array" && beside.elements.length === 0) return unwrapping;
  const tags = tagListBeside(task, unwrapping);
  return tags !== undefined && areRegistrable(tags) ? unwrapping : undefined;
}

/** Whether ECS accepts the tags, so that they are no mistake once they count. It accepts what it printed. */
function areRegistrable(tags: ArrayNode): boolean {
  const keys = new Set<string>();
  const fit = objectsIn<"Tag">(typedList(tags, "Tag")).every((tag) => {
    if (!isKnown(tag) || tag.value.node.members.length !== 2) return false;
    const [key, value] = [tag.value.string("key"), tag.value.string("value")];
    if (!isKnown(key) || !isKnown(value) || key.value === "") return false;
    keys.add(key.value);
    return (
      tagProblem(key.value, LONGEST_TAG_KEY) === undefined && tagProblem(value.value, LONGEST_TAG_VALUE) === undefined
    );
  });
  return fit && keys.size === tags.elements.length && keys.size <= MOST_TAGS;
}
