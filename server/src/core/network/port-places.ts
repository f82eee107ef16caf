import { removeFrom } from "../changes/change";
import { isKnown } from "../model/fields";
import type { PortMapping } from "../model/model";
import type { Fix } from "../rule";
import type { TextRange } from "../syntax/text";

/** Where a finding about the container's side of a mapping stands: on its port or on its range of ports. */
export function containerPortPlace({ containerPort, containerPortRange, opening }: PortMapping): TextRange {
  if (isKnown(containerPort)) return containerPort.range;
  return isKnown(containerPortRange) ? containerPortRange.range : opening;
}

/** Where a finding about the instance's side stands: on `hostPort`, or on the container port that stands for it. */
export function hostPortPlace(mapping: PortMapping): TextRange {
  return isKnown(mapping.hostPort) ? mapping.hostPort.range : containerPortPlace(mapping);
}

/** Takes a whole mapping away. Never made unasked: which of two mappings is the wrong one, the author knows. */
export function removeMapping(mapping: PortMapping): Fix | undefined {
  const list = mapping.container.portMappings;
  if (!isKnown(list)) return undefined;
  const element = list.value.find((each) => isKnown(each) && each.value === mapping.view);
  return element && { title: "Remove the mapping", safe: false, changes: [removeFrom(list, element)] };
}
