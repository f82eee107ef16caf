import type { Protocol } from "../../facts/ports";
import { removingFrom } from "../../findings/builders";
import type { Fix } from "../../findings/rule";
import { isKnown } from "../../task/fields";
import type { PortMapping } from "../../task/model";
import { type Said, say, word } from "../../text/say";
import type { TextRange } from "../../text/text";

/** The place of a finding about the container's side of a mapping: its port or its range of ports. */
export function containerPortPlace({ containerPort, containerPortRange, opening }: PortMapping): TextRange {
  if (isKnown(containerPort)) return containerPort.range;
  return isKnown(containerPortRange) ? containerPortRange.range : opening;
}

/** The place of a finding about the instance's side: `hostPort`, or the container port where that is left out. */
export function hostPortPlace(mapping: PortMapping): TextRange {
  return isKnown(mapping.hostPort) ? mapping.hostPort.range : containerPortPlace(mapping);
}

/** Removes a whole mapping. Never made unasked: only the author knows which of two mappings is the wrong one. */
export function removeMapping(mapping: PortMapping): Fix | undefined {
  const list = mapping.container.portMappings;
  if (!isKnown(list)) return undefined;
  const element = list.value.find((each) => isKnown(each) && each.value === mapping.view);
  return element && removingFrom(list, element, { title: say`Remove the mapping` });
}

/** A port as messages mention it: `80/tcp`. */
export function portPhrase(port: number, protocol: Protocol | undefined): Said {
  return protocol === undefined ? say`${port}` : say`${port}/${word(protocol)}`;
}
