import { TMPFS_OPTIONS } from "../../facts/tmpfs-options";
import { changing } from "../../findings/builders";
import { defineRule, fixes } from "../../findings/rule";
import { tmpfsMountsOf } from "../../task/containers/tmpfs-mounts";
import { isWritten, knownElements } from "../../task/known-elements";
import { isSameName, nearest } from "../../text/nearest";
import { type Said, say } from "../../text/say";

export default defineRule({
  meta: {
    id: "tmpfs-option-unknown",
    title: "tmpfs mount options are ones that ECS lists",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    concerns: ["mountOptions"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html",
  },
  *check(task) {
    for (const { container, tmpfs } of tmpfsMountsOf(task)) {
      for (const option of knownElements(tmpfs.strings("mountOptions"))) {
        if (!isWritten(option)) continue;
        const [name = "", ...value] = option.value.split("=");
        if ((TMPFS_OPTIONS as readonly string[]).includes(name)) continue;
        // The size has its own member, and a comma separates several options.
        const meant = name === "size" || name.includes(",") ? undefined : nearest(name, TMPFS_OPTIONS);
        const right = meant && [meant, ...value].join("=");
        yield {
          range: option.range,
          what: say`mount option ${option.value} of a {tmpfs} in ${container.label} is not one that ECS lists`,
          remedy: remedy(name, right),
          why: say`ECS rejects other options`,
          fixes: fixes(
            right === undefined
              ? undefined
              : changing(option, right, {
                  // A similar name may mean the opposite, such as exec and noexec.
                  safe: isSameName(name, meant ?? ""),
                }),
          ),
        };
      }
    }
  },
});

function remedy(name: string, right: string | undefined): Said {
  if (name === "size") return say`set the member {size} instead, in MiB`;
  if (name.includes(",")) return say`write each option as an element of its own`;
  return right === undefined ? say`use one that ECS lists, or remove it` : say`write ${right}, the nearest one`;
}
