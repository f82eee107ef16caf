import type { HostMention } from "../../task/references/host-mentions";
import { type Said, say } from "../../text/say";

/** What a text means by a name. */
export function meaningOf({ by, link }: HostMention, label: Said): Said {
  if (link !== undefined) return say`The name comes from link ${link.field.value}`;
  return by === "name" ? say`The text addresses ${label}` : say`The text addresses ${label} by its {hostname}`;
}

/** What a mode lacks for a name to resolve. */
export function lackOf(by: HostMention["by"], mode: Said): Said {
  if (by === "link" || by === "linked-hostname") return say`In ${mode} there are no links`;
  return by === "own-hostname"
    ? say`In ${mode} containers have no host names of their own`
    : say`In ${mode} containers can't reach each other by name`;
}
