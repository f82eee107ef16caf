import { remove, set } from "../document/change";
import type { NetworkMode } from "../facts/network-modes";
import { networkingOf } from "../network/networking";
import { is, isAbsent, isKnown } from "../task/fields";
import type { ContainerDefinition, PortMapping, TaskDefinition } from "../task/model";
import type { HostMention } from "../task/references/host-mentions";
import type { AnyMemberOf } from "../task/views";
import { type Said, say, word } from "../text/say";
import { quoted } from "../text/words";
import { addressChanges, needsHostname, needsLink, strandedAddresses } from "./address-steps";
import { type Assist, assistOf, type Step, unsafe } from "./assist";
import { conflictsIn } from "./switch-conflicts";
import { switchedHostPort } from "./switched-host-port";

/**
 * "Switch to awsvpc" and its siblings: sets the network mode and changes all that the new mode requires, also the
 * texts that address other containers by names or ports that no longer work there. Never safe from `none` mode: it
 * would connect a task that was meant to have no network.
 *
 * @returns nothing if the task's launch types or operating system don't have the mode, where the task runs in it
 * already, where the mode is a placeholder, or if the file has no network mode because it is a bare array of container
 * definitions
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 */
export function switchNetworkMode(task: TaskDefinition, target: NetworkMode): Assist | undefined {
  if (!canSwitch(task, target)) return undefined;
  const { networkMode } = task;
  const addresses = addressChanges(task, target);
  const steps: Step[] = [
    {
      changes: [set(networkMode, target)],
      description: isKnown(networkMode)
        ? `Change networkMode from ${quoted(networkMode.value)} to ${quoted(target)}`
        : `Add networkMode ${quoted(target)}`,
    },
    ...demandsOf(task, target, addresses),
  ];
  const title = switchTitle(target, addresses.rewritten);
  const conflicts = conflictsIn(task, target, addresses);
  const stranded = strandedAddresses(task, target, addresses);
  const assist = assistOf(task, `switch-to-${target}`, title, steps, conflicts, stranded);
  // Which container a text means by localhost is a guess, and the author may need what a mode does not have.
  const isGuess = target === "bridge" && addresses.rewritten > 0;
  const isLoss =
    networkingOf(task).mode.value === "none" || (target === "awsvpc" && task.containers.some(hasNamesOfItsOwn));
  return isGuess || isLoss ? unsafe(assist) : assist;
}

/** Whether {@link switchNetworkMode} answers, without working the switch out; a misspelt key may still be in its way. */
export function canSwitch(task: TaskDefinition, target: NetworkMode): boolean {
  const { form, networkMode } = task;
  const networking = networkingOf(task);
  if (form === "array" || networkMode.state === "unknown" || !networking.allows(target)) return false;
  return networking.mode.value !== target || networking.mode.reason === "fargate";
}

/** Whether a container has hosts or name servers of its own, which awsvpc mode does not allow. */
function hasNamesOfItsOwn({ dnsServers, dnsSearchDomains, extraHosts }: ContainerDefinition): boolean {
  return ![dnsServers, dnsSearchDomains, extraHosts].every((field) => isAbsent<unknown>(field));
}

/** Whether setting a mode causes no further mistake: it is already in effect, or nothing else has to change. */
export function fits(task: TaskDefinition, mode: NetworkMode): boolean {
  if (networkingOf(task).mode.value === mode) return true;
  const addresses = addressChanges(task, mode);
  const isFree = demandsOf(task, mode, addresses).length === 0 && conflictsIn(task, mode, addresses) === 0;
  return isFree && addresses.left.length === 0;
}

/** The changes that a mode requires in the rest of the file; empty if everything already fits. */
export function demandsOf(
  task: TaskDefinition,
  target: NetworkMode,
  { steps, left } = addressChanges(task, target),
): readonly Step[] {
  const containers = task.containers.flatMap((container) => [
    ...container.mappings.flatMap((mapping) => portSteps(task, mapping, target)),
    ...containerSteps(container, target, left),
  ]);
  return [...containers, ...steps, ...taskSteps(task, target)];
}

function portSteps(task: TaskDefinition, mapping: PortMapping, target: NetworkMode): readonly Step[] {
  const { containerPort, hostPort, container } = mapping;
  const switched = switchedHostPort(task, mapping, target);
  if (switched === hostPort) return [];
  // Clients of a fixed port of the instance find nothing there afterwards.
  const isMoved = isKnown(hostPort) && hostPort.value > 0 && isKnown(containerPort) && target !== "bridge";
  const elsewhere = isMoved ? `; clients then use ${containerPort.value}` : "";
  if (isKnown(switched)) {
    const change = isMoved
      ? `Change hostPort of ${container.label} from ${hostPort.value}`
      : `Set hostPort of ${container.label}`;
    const description = `${change} to ${switched.value}, its containerPort${elsewhere}`;
    return [{ changes: [set(hostPort, switched.value)], description }];
  }
  const written = isKnown(hostPort) ? ` ${hostPort.value}` : "";
  const effect = target === "bridge" ? ", so that Docker picks a free port" : elsewhere;
  return [{ changes: [remove(hostPort)], description: `Remove hostPort${written} from ${container.label}${effect}` }];
}

function containerSteps(
  container: ContainerDefinition,
  target: NetworkMode,
  left: readonly HostMention[],
): readonly Step[] {
  const { label } = container;
  const gone: AnyMemberOf<"ContainerDefinition">[] = [];
  if (target !== "bridge" && !left.some((mention) => needsLink(mention, container))) gone.push("links");
  if (target === "none") gone.push("portMappings");
  if (target === "awsvpc") {
    gone.push("dnsServers", "dnsSearchDomains", "extraHosts");
    // What a text still resolves through stays, so that both are reported.
    const isNeeded = left.some((mention) => needsHostname(mention, container));
    if (!is(container.hostname, "") && !isNeeded) gone.push("hostname");
    if (!is(container.disableNetworking, false)) gone.push("disableNetworking");
  }
  const steps = gone.flatMap((key): readonly Step[] => {
    const field = container.view.any(key);
    return isAbsent(field) ? [] : [{ changes: [remove(field)], description: `Remove ${key} from ${label}` }];
  });
  if (target !== "host" || !isKnown(container.systemControls)) return steps;
  const controls = container.systemControls.value.flatMap((control): readonly Step[] => {
    if (!isKnown(control)) return [];
    const namespace = control.value.string("namespace");
    if (!isKnown(namespace) || !namespace.value.startsWith("net.")) return [];
    return [{ changes: [remove(control)], description: `Remove the system control ${namespace.value} from ${label}` }];
  });
  if (controls.length < container.systemControls.value.length) return [...steps, ...controls];
  return [
    ...steps,
    { changes: [remove(container.systemControls)], description: `Remove systemControls from ${label}` },
  ];
}

function taskSteps({ proxyConfiguration, enableFaultInjection }: TaskDefinition, target: NetworkMode): readonly Step[] {
  const steps: Step[] = [];
  if (target !== "awsvpc" && !isAbsent(proxyConfiguration)) {
    steps.push({ changes: [remove(proxyConfiguration)], description: "Remove proxyConfiguration" });
  }
  const injects = !isAbsent(enableFaultInjection) && !is(enableFaultInjection, false);
  if ((target === "bridge" || target === "none") && injects) {
    steps.push({ changes: [remove(enableFaultInjection)], description: "Remove enableFaultInjection" });
  }
  return steps;
}

function switchTitle(target: NetworkMode, rewritten: number): Said {
  if (rewritten === 0) return say`Switch to ${word(target)}`;
  return rewritten === 1
    ? say`Switch to ${word(target)} and rewrite 1 address`
    : say`Switch to ${word(target)} and rewrite ${rewritten} addresses`;
}
