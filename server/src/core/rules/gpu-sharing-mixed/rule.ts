import { defineRule } from "../../findings/rule";
import { type ResourceRequirement, resourceRequirementsOf } from "../../task/containers/resource-requirements";
import { isKnown } from "../../task/fields";
import { isWritten } from "../../task/known-elements";
import { say } from "../../text/say";
import type { TextRange } from "../../text/text";

export default defineRule({
  meta: {
    id: "gpu-sharing-mixed",
    title: "Either all containers of a task share their GPUs, or none does",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["sharingStrategy"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    const users = resourceRequirementsOf(task).flatMap((requirement) => {
      const way = wayOf(requirement);
      return way === undefined ? [] : [{ ...way, label: requirement.container.label }];
    });
    const [first, ...others] = users;
    for (const other of others) {
      if (first === undefined || other.shares === first.shares) continue;
      yield {
        range: other.range,
        what: other.shares
          ? say`${other.label} shares GPUs, but ${first.label} has GPUs for itself`
          : say`${other.label} has GPUs for itself, but ${first.label} shares GPUs`,
        remedy: say`do the same in both`,
        why: say`ECS rejects a task that mixes the two`,
        related: [{ message: say`the other way`, range: first.range }],
      };
    }
  },
});

/** Whether a container shares GPUs or reserves them; nothing if that is unknown, or if it does both. */
function wayOf(requirement: ResourceRequirement): { readonly shares: boolean; readonly range: TextRange } | undefined {
  const { type, value, sharingStrategy } = requirement;
  if (type.value !== "GPU") return undefined;
  if (isKnown(sharingStrategy)) {
    return isWritten(value) ? undefined : { shares: true, range: sharingStrategy.keyRange };
  }
  return sharingStrategy.state === "absent" && isWritten(value) ? { shares: false, range: value.range } : undefined;
}
