import { set } from "../changes/change";
import { isKnown } from "../model/fields";
import type { ContainerDefinition } from "../model/model";
import { LONGEST_FARGATE_STOP_TIMEOUT } from "../spec/task-limits";
import type { Step } from "./assist";

/** What has to change in a container for Fargate, apart from ports, logs and what Fargate does not have at all. */
export function fargateContainerSteps({ view, label }: ContainerDefinition): readonly Step[] {
  const timeout = view.integer("stopTimeout");
  if (!isKnown(timeout) || timeout.value <= LONGEST_FARGATE_STOP_TIMEOUT) return [];
  const description = `Change stopTimeout of ${label} from ${timeout.value} to ${LONGEST_FARGATE_STOP_TIMEOUT}`;
  return [{ changes: [set(timeout, LONGEST_FARGATE_STOP_TIMEOUT)], description }];
}
