import { defineRule, type Finding } from "../../findings/rule";
import { networkingOf } from "../../network/networking";
import { is, isAbsent, isKnown } from "../../task/fields";
import type { ContainerDefinition } from "../../task/model";
import { say, word } from "../../text/say";
import { relatedMode } from "../shared/related";

export default defineRule({
  meta: {
    id: "host-mode-root",
    title: "A container in host mode doesn't run as root",
    severity: "hint",
    category: "network",
    since: "0.1.0",
    daemons: false,
    fixable: false,
    concerns: ["host"],
    source: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  },
  *check(task) {
    // Fargate and Windows have no host mode.
    if (networkingOf(task).mode.value !== "host" || !networkingOf(task).allows("host")) return;
    const related = relatedMode(task);
    for (const container of task.containers) {
      const finding = findingFor(container);
      if (finding !== undefined) yield { ...finding, related };
    }
  },
});

function findingFor({ user, label, opening }: ContainerDefinition): Finding | undefined {
  if (isAbsent(user) || is(user, "")) {
    return {
      range: isAbsent(user) ? opening : user.range,
      what: say`${label} sets no {user} in ${word("host")} mode`,
      remedy: say`set {user} to one that is not root`,
      why: say`Unless its image sets a user, the container is root on the network of the instance`,
    };
  }
  if (!isKnown(user) || !isRoot(user.value)) return undefined;
  return {
    range: user.range,
    what: say`{user} ${user.value} makes ${label} root in ${word("host")} mode`,
    remedy: say`set {user} to one that is not root`,
    why: say`The container is then root on the network of the instance`,
  };
}

/** Whether `user`, `uid`, or either with a group after a colon, is root. The group alone does not make it root. */
function isRoot(user: string): boolean {
  return /^(?:root|0+)(?::|$)/.test(user);
}
