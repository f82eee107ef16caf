import { APP_PROTOCOLS } from "../../core/facts/app-protocols";
import { CAPABILITIES } from "../../core/facts/capabilities";
import { HEALTH_CHECK_PREFIXES } from "../../core/facts/health-checks";
import { LAUNCH_TYPES } from "../../core/facts/launch-types";
import { LOG_DRIVERS } from "../../core/facts/platform-log-drivers";
import { PROXY_PROPERTIES, REQUIRED_PROXY_PROPERTIES } from "../../core/facts/proxy-properties";
import { COMMON_SYSTEM_CONTROLS, IPC_SYSTEM_CONTROLS, systemControlKind } from "../../core/facts/system-controls";
import { TMPFS_OPTIONS } from "../../core/facts/tmpfs-options";
import { efsRefusal } from "./efs-values";
import { firelensOptionValues, logOptionNames, logOptionValues } from "./log-values";
import { executionRoles } from "./own-region";
import { containerPorts, hostPorts } from "./port-values";
import {
  conditions,
  containersOfTask,
  containersOnce,
  linkTargets,
  namesOfSiblings,
  portNames,
  valuesOfSiblings,
  volumeNames,
} from "./reference-values";
import { otherTexts, type Site, textsInOthers } from "./site";
import { taskCpus, taskMemories } from "./size-values";
import { RANK, refused, type Suggestion } from "./suggestion";

/** A source of values for one member that knows more than its type. */
type Provider = (site: Site) => readonly Suggestion[];

const PROVIDERS: ReadonlyMap<string, Provider> = new Map<string, Provider>([
  ["RegisterTaskDefinitionRequest.cpu", taskCpus],
  ["RegisterTaskDefinitionRequest.memory", taskMemories],
  ["RegisterTaskDefinitionRequest.executionRoleArn", executionRoles],
  ["RegisterDaemonTaskDefinitionRequest.executionRoleArn", executionRoles],
  ["PortMapping.containerPort", containerPorts],
  ["PortMapping.hostPort", hostPorts],
  ["PortMapping.name", portNames],
  ["ContainerDependency.containerName", containersOnce("containerName")],
  ["ContainerDependency.condition", conditions],
  ["VolumeFrom.sourceContainer", containersOnce("sourceContainer")],
  ["ContainerDefinition.links.[]", linkTargets],
  ["ProxyConfiguration.containerName", containersOfTask],
  ["MountPoint.sourceVolume", volumeNames],
  ["KeyValuePair.name", (site) => (isIn(site, "proxyConfiguration") ? proxyProperties(site) : namesOfSiblings(site))],
  ["KeyValuePair.value", (site) => (isIn(site, "environment") ? valuesOfSiblings("environment")(site) : [])],
  ["Secret.name", (site) => (isIn(site, "secretOptions") ? secretOptionNames(site) : namesOfSiblings(site))],
  ["Secret.valueFrom", (site) => (isIn(site, "secrets") ? valuesOfSiblings("secrets")(site) : [])],
  ["LogConfiguration.options.*", logOptionValues],
  ["FirelensConfiguration.options.*", firelensOptionValues],
  ["KernelCapabilities.add.[]", (site) => judged(site, untaken(site, CAPABILITIES))],
  ["KernelCapabilities.drop.[]", (site) => plain(untaken(site, CAPABILITIES))],
  ["SystemControl.namespace", systemControls],
  ["Tmpfs.mountOptions.[]", (site) => plain(untaken(site, TMPFS_OPTIONS))],
  ["HealthCheck.command.[]", ({ place }) => (place.path.at(-1) === 0 ? healthCheckPrefixes() : [])],
  ["ContainerDefinition.dockerSecurityOptions.[]", (site) => plain(untaken(site, ["no-new-privileges"]))],
]);

/** The values that make sense at a place, best first; empty if only the author can know. */
export function valuesAt(site: Site): readonly Suggestion[] {
  const { type, name } = site.slot;
  const documentation = name.replace(/\.\[\]$/, "");
  const provider = PROVIDERS.get(name);
  if (provider !== undefined) return provider(site).map((value) => ({ documentation, ...value }));
  if (type.kind === "boolean") return plain([true, false]).map((value) => ({ ...value, documentation }));
  if (type.kind !== "string" || type.values === undefined) return [];
  const isElement = name.endsWith(".[]");
  const taken = isElement ? otherTexts(site) : EACH_ONCE.has(name) ? textsInOthers(site, memberOf(name)) : new Set();
  const values = inOrder(type.values, ORDER.get(name));
  return judged(
    site,
    values.filter((value) => !taken.has(value)),
  ).map((value) => ({
    ...value,
    documentation,
    ...(RETIRED.get(name) === value.label ? RETIREMENT : efsRefusal(site, value.label)),
  }));
}

/** Values that the SDK still lists although AWS has ended the feature. */
const RETIRED: ReadonlyMap<string, string> = new Map([["ResourceRequirement.type", "InferenceAccelerator"]]);
const RETIREMENT = { rank: RANK.deprecated, detail: "retired by AWS", deprecated: true } as const;

/** The values of some members in the order of the AWS documentation, which begins with the usual ones. */
const ORDER: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["LogConfiguration.logDriver", LOG_DRIVERS],
  ["PortMapping.appProtocol", APP_PROTOCOLS],
  ["ResourceRequirement.type", ["GPU", "NeuronDevice"]],
  ["RegisterTaskDefinitionRequest.requiresCompatibilities.[]", LAUNCH_TYPES],
  ["EFSVolumeConfiguration.transitEncryption", ["ENABLED"]],
  ["EFSAuthorizationConfig.iam", ["ENABLED"]],
]);

function inOrder(values: readonly string[], order: readonly string[] = []): readonly string[] {
  return [...order.filter((value) => values.includes(value)), ...values.filter((value) => !order.includes(value))];
}

/** The members whose values differ in all elements of a list. */
const EACH_ONCE: ReadonlySet<string> = new Set(["Ulimit.name"]);

function memberOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

function plain(values: readonly (string | boolean)[]): readonly Suggestion[] {
  return values.map((value) => ({ label: String(value), value, kind: "value", rank: RANK.usual }));
}

/** Values; those that the task can't have are refused. */
function judged({ trial, place }: Site, values: readonly string[]): readonly Suggestion[] {
  const { path, range } = place;
  // A new element between others replaces none, so it is tried together with all of them.
  const isNewElement = range.start === range.end && typeof path.at(-1) === "number";
  const tried = isNewElement ? [...path.slice(0, -1), Number.MAX_SAFE_INTEGER] : path;
  return values.map((value): Suggestion => {
    const refusal = trial.ofValue(tried, value);
    const suggestion: Suggestion = { label: value, value, kind: "value", rank: RANK.usual };
    if (refusal === undefined) return suggestion;
    return { ...suggestion, ...refused(refusal.short, refusal.sentence) };
  });
}

function untaken(site: Site, values: readonly string[]): readonly string[] {
  const taken = otherTexts(site);
  return values.filter((value) => !taken.has(value));
}

function isIn({ place }: Site, key: string): boolean {
  return place.path.includes(key);
}

function proxyProperties(site: Site): readonly Suggestion[] {
  const taken = textsInOthers(site, "name");
  const required: readonly string[] = REQUIRED_PROXY_PROPERTIES;
  return plain(PROXY_PROPERTIES.filter((name) => !taken.has(name))).map((suggestion) =>
    required.includes(suggestion.label) ? { ...suggestion, rank: RANK.first, detail: "required" } : suggestion,
  );
}

function secretOptionNames(site: Site): readonly Suggestion[] {
  const taken = textsInOthers(site, "name");
  return logOptionNames(site).flatMap((option) =>
    taken.has(option.label) ? [] : [{ ...option, kind: "value" as const }],
  );
}

function systemControls(site: Site): readonly Suggestion[] {
  const taken = textsInOthers(site, "namespace");
  const names = [...COMMON_SYSTEM_CONTROLS, ...IPC_SYSTEM_CONTROLS].filter((name) => !taken.has(name));
  return judged(site, names).map((suggestion) =>
    suggestion.refused
      ? suggestion
      : { ...suggestion, detail: NAMESPACES[systemControlKind(suggestion.label) ?? "ipc"] },
  );
}

const NAMESPACES = { ipc: "IPC namespace", network: "network namespace" } as const;

function healthCheckPrefixes(): readonly Suggestion[] {
  const words = {
    CMD: "runs the arguments that follow",
    "CMD-SHELL": "passes the next string to the container's shell",
  };
  return [...HEALTH_CHECK_PREFIXES].reverse().map((value) => ({
    label: value,
    value,
    kind: "value",
    rank: RANK.usual,
    detail: words[value],
    documentation: "HealthCheck.command",
  }));
}
