import { type ResourceRequirement, resourceRequirementsOf } from "../../containers/resource-requirements";
import { isKnown } from "../../model/fields";
import { isWritten } from "../../model/known-elements";
import { defineRule } from "../../rule";
import type { TextRange } from "../../syntax/text";
import { beginning } from "../../words";

export default defineRule({
  meta: {
    id: "gpu-sharing-mixed",
    title: "All containers of a task that use GPUs share them, or none does",
    severity: "error",
    category: "resources",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html",
  },
  *check(task) {
    const users = resourceRequirementsOf(task).flatMap((requirement) => {
      const way = wayOf(requirement);
      return way === undefined ? [] : [{ ...way, label: requirement.container.label }];
    });
    const [first, ...others] = users;
    for (const other of others) {
      if (first === undefined || other.says === first.says) continue;
      yield {
        range: other.range,
        message: `${beginning(other.label)} ${other.says} while ${first.label} ${first.says}, and ECS wants one way for the whole task; give both the same.`,
        related: [{ message: "the other way", range: first.range }],
      };
    }
  },
});

/** How a container uses GPUs; nothing where that is unknown, or where it says two things at once. */
function wayOf(requirement: ResourceRequirement): { readonly says: string; readonly range: TextRange } | undefined {
  const { type, value, sharingStrategy } = requirement;
  if (type.value !== "GPU") return undefined;
  if (isKnown(sharingStrategy)) {
    return isWritten(value) ? undefined : { says: "shares GPUs", range: sharingStrategy.keyRange };
  }
  return sharingStrategy.state === "absent" && isWritten(value)
    ? { says: "has GPUs for itself", range: value.range }
    : undefined;
}
