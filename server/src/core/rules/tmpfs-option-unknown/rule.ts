import { set } from "../../changes/change";
import { tmpfsMountsOf } from "../../containers/linux-parameters";
import { isWritten, knownElements } from "../../model/known-elements";
import { defineRule, fixes } from "../../rule";
import { TMPFS_OPTIONS } from "../../spec/tmpfs-options";
import { isSameName, nearest } from "../../values/nearest";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "tmpfs-option-unknown",
    title: "A mount option of a tmpfs is one that ECS lists",
    severity: "error",
    category: "runtime",
    since: "0.1.0",
    daemons: true,
    fixable: true,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tmpfs.html",
  },
  *check(task) {
    for (const { container, tmpfs } of tmpfsMountsOf(task)) {
      for (const option of knownElements(tmpfs.strings("mountOptions"))) {
        if (!isWritten(option)) continue;
        const [name = "", ...value] = option.value.split("=");
        if ((TMPFS_OPTIONS as readonly string[]).includes(name)) continue;
        // The size has a member of its own, and a list is several options in one.
        const meant = name === "size" || name.includes(",") ? undefined : nearest(name, TMPFS_OPTIONS);
        const right = meant && [meant, ...value].join("=");
        yield {
          range: option.range,
          message: `Mount option ${quoted(option.value)} of a tmpfs of ${container.label} is none that ECS takes; ${remedy(name, right)}.`,
          fixes: fixes(
            right === undefined
              ? undefined
              : {
                  title: `Change ${quoted(option.value)} to ${quoted(right)}`,
                  // A similar name may be that of the opposite, as exec and noexec are.
                  safe: isSameName(name, meant ?? ""),
                  changes: [set(option, right)],
                },
          ),
        };
      }
    }
  },
});

function remedy(name: string, right: string | undefined): string {
  if (name === "size") return "write the size into the member size, in MiB";
  if (name.includes(",")) return "write each option as an element of its own";
  return right === undefined
    ? "use one of the options that ECS lists, or remove it"
    : `the nearest one is ${quoted(right)}`;
}
