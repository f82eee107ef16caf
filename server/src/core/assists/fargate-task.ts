import { remove, set } from "../document/change";
import { LARGEST_EPHEMERAL_STORAGE, SMALLEST_EPHEMERAL_STORAGE } from "../facts/task-limits";
import { is, isKnown } from "../task/fields";
import type { TaskDefinition } from "../task/model";
import type { Step } from "./assist";

/** The changes of the task for Fargate, except network and size: ephemeral storage and process namespace. */
export function fargateTaskSteps({ view }: TaskDefinition): readonly Step[] {
  const steps: Step[] = [];
  const pidMode = view?.string("pidMode");
  if (pidMode !== undefined && is(pidMode, "host")) {
    steps.push({ changes: [set(pidMode, "task")], description: 'Change pidMode from "host" to "task"' });
  }
  const storage = view?.object("ephemeralStorage");
  const size = storage !== undefined && isKnown(storage) ? storage.value.integer("sizeInGiB") : undefined;
  if (storage === undefined || size === undefined || !isKnown(size)) return steps;
  if (size.value < SMALLEST_EPHEMERAL_STORAGE) {
    const description = `Remove ephemeralStorage of ${size.value} GiB, because every task has 20 GiB`;
    steps.push({ changes: [remove(storage)], description });
  } else if (size.value > LARGEST_EPHEMERAL_STORAGE) {
    const description = `Change sizeInGiB from ${size.value} to ${LARGEST_EPHEMERAL_STORAGE}`;
    steps.push({ changes: [set(size, LARGEST_EPHEMERAL_STORAGE)], description });
  }
  return steps;
}
