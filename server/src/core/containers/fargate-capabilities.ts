import { type Field, isKnown, type Known } from "../model/fields";
import type { ContainerDefinition } from "../model/model";
import { isMissingOnFargate } from "../spec/capabilities";

/** A capability that a container adds, with the list it stands in. */
export interface AddedCapability {
  readonly list: Known<readonly Field<string>[]>;
  readonly capability: Known<string>;
}

/** The capabilities that a container adds and that Fargate gives to none. */
export function capabilitiesMissingOnFargate({ view }: ContainerDefinition): readonly AddedCapability[] {
  const linux = view.object("linuxParameters");
  const capabilities = isKnown(linux) ? linux.value.object("capabilities") : linux;
  const list = isKnown(capabilities) ? capabilities.value.strings("add") : capabilities;
  if (!isKnown(list)) return [];
  return list.value.flatMap((capability) =>
    // Anything else is no capability of Linux, which has a rule of its own.
    isKnown(capability) && isMissingOnFargate(capability.value) ? [{ list, capability }] : [],
  );
}
