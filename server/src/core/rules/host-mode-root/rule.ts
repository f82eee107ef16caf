import { isAbsent, isKnown } from "../../model/fields";
import type { ContainerDefinition } from "../../model/model";
import { defineRule, type Finding } from "../../rule";
import { quoted } from "../../words";

export default defineRule({
  meta: {
    id: "host-mode-root",
    title: "A container in host mode does not run as root",
    severity: "hint",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    // Fargate and Windows have no host mode to be root in.
    if (task.networking.mode.value !== "host" || !task.networking.allows("host")) return;
    const { networkMode } = task;
    const related = isKnown(networkMode) ? [{ message: "the instance's network", range: networkMode.range }] : [];
    for (const container of task.containers) {
      const finding = findingFor(container);
      if (finding !== undefined) yield { ...finding, related };
    }
  },
});

function findingFor({ user, label, opening }: ContainerDefinition): Finding | undefined {
  if (isAbsent(user) || (isKnown(user) && user.value === "")) {
    return {
      range: isAbsent(user) ? opening : user.range,
      message: `In host mode ${label} names no user, so unless its image names one, it is root on the instance's network; set user to one that is not root.`,
    };
  }
  if (!isKnown(user) || !isRoot(user.value)) return undefined;
  return {
    range: user.range,
    message: `user ${quoted(user.value)} makes ${label} root on the network of the instance, which host mode shares with it; set user to one that is not root.`,
  };
}

/** Whether `user`, `uid`, or either with a group behind a colon, is root. The group alone does not make root. */
function isRoot(user: string): boolean {
  return /^(?:root|0+)(?::|$)/.test(user);
}
