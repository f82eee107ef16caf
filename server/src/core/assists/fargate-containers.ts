import { set } from "../document/change";
import { LONGEST_FARGATE_STOP_TIMEOUT } from "../facts/task-limits";
import { isKnown } from "../task/fields";
import type { ContainerDefinition } from "../task/model";
import type { Step } from "./assist";

/** The changes of a container for Fargate, except ports, logs and what Fargate does not support. */
export function fargateContainerSteps({ view, label }: ContainerDefinition): readonly Step[] {
  const timeout = view.integer("stopTimeout");
  if (!isKnown(timeout) || timeout.value <= LONGEST_FARGATE_STOP_TIMEOUT) return [];
  const description = `Change stopTimeout of ${label} from ${timeout.value} to ${LONGEST_FARGATE_STOP_TIMEOUT}`;
  return [{ changes: [set(timeout, LONGEST_FARGATE_STOP_TIMEOUT)], description }];
}
