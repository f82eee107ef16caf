import { remove, set } from "../edits/edits";
import { isKnown, type Known } from "../model/fields";
import type { ContainerDefinition } from "../model/model";
import { isMissingOnFargate } from "../spec/capabilities";
import { LONGEST_FARGATE_STOP_TIMEOUT } from "../spec/task-limits";
import type { Step } from "./assist";

/** What a container has to change for Fargate, beside ports, logs and what Fargate does not have at all. */
export function fargateContainerSteps(container: ContainerDefinition): readonly Step[] {
  return [...capabilitySteps(container), ...stopTimeoutSteps(container)];
}

function capabilitySteps({ view, label }: ContainerDefinition): readonly Step[] {
  const linux = view.object("linuxParameters");
  const capabilities = isKnown(linux) ? linux.value.object("capabilities") : linux;
  const add = isKnown(capabilities) ? capabilities.value.strings("add") : capabilities;
  if (!isKnown(add)) return [];
  const gone = add.value.filter((field): field is Known<string> => isKnown(field) && isMissingOnFargate(field.value));
  if (gone.length === add.value.length) {
    return [{ change: remove(add), description: `Remove the added capabilities of ${label}` }];
  }
  return gone.map((field) => ({ change: remove(field), description: `Remove ${field.value} of ${label}` }));
}

function stopTimeoutSteps({ view, label }: ContainerDefinition): readonly Step[] {
  const timeout = view.integer("stopTimeout");
  if (!isKnown(timeout) || timeout.value <= LONGEST_FARGATE_STOP_TIMEOUT) return [];
  const description = `Change stopTimeout of ${label} from ${timeout.value} to ${LONGEST_FARGATE_STOP_TIMEOUT}`;
  return [{ change: set(timeout, LONGEST_FARGATE_STOP_TIMEOUT), description }];
}
