import { isMissingOnFargate } from "../../facts/capabilities";
import { type Field, isKnown, type Known } from "../fields";
import type { ContainerDefinition } from "../model";

/** A capability that a container adds, with its list. */
export interface AddedCapability {
  readonly list: Known<readonly Field<string>[]>;
  readonly capability: Known<string>;
}

/** The capabilities that a container adds and that Fargate does not support. */
export function capabilitiesMissingOnFargate({ view }: ContainerDefinition): readonly AddedCapability[] {
  const linux = view.object("linuxParameters");
  const capabilities = isKnown(linux) ? linux.value.object("capabilities") : linux;
  const list = isKnown(capabilities) ? capabilities.value.strings("add") : capabilities;
  if (!isKnown(list)) return [];
  return list.value.flatMap((capability) =>
    // Another rule reports names that are not capabilities of Linux.
    isKnown(capability) && isMissingOnFargate(capability.value) ? [{ list, capability }] : [],
  );
}
