import { encryptionNeeds } from "../../core/task/containers/efs-encryption";
import { is } from "../../core/task/fields";
import { objectView } from "../../core/task/views";
import { allOf, say, shown } from "../../core/text/say";
import type { Site } from "./site";
import { refused, type Suggestion } from "./suggestion";

/** Why the rest of an EFS volume rules a value out; `undefined` for all other values. */
export function efsRefusal({ task, slot, object, around }: Site, value: string): Partial<Suggestion> | undefined {
  if (slot.name === "EFSVolumeConfiguration.transitEncryption" && value === "DISABLED" && object !== undefined) {
    const needs = encryptionNeeds(object).map(({ message }) => message);
    return needs.length === 0 ? undefined : refused(shown(say`not with ${allOf(needs)}`), WHY);
  }
  if (slot.name !== "EFSAuthorizationConfig.iam" || value !== "ENABLED") return undefined;
  const volume = around.at(-2);
  const typed = volume?.kind === "object" ? task.typedOf(volume) : undefined;
  const isPlain =
    typed?.structure === "EFSVolumeConfiguration" &&
    is(objectView<"EFSVolumeConfiguration">(typed).string("transitEncryption"), "DISABLED");
  return isPlain ? refused("transitEncryption is DISABLED", WHY) : undefined;
}

const WHY = "ECS allows IAM authorization, access points and a port for encryption only with encryption in transit.";
