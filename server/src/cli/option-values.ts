import { InvalidArgumentError } from "commander";
import { LAUNCH_TYPES, type LaunchType } from "../core/facts/launch-types";
import { type EffectiveNetworkMode, NETWORK_MODES } from "../core/facts/network-modes";
import { OPERATING_SYSTEM_FAMILIES } from "../core/facts/os-families";
import { SEVERITIES, type Severity } from "../core/findings/rule";
import { nearest } from "../core/text/nearest";
import { ruleMetas } from "./rule-metas";

/** Severities by rule id, set with `--rule`. */
export type RuleSettings = Readonly<Record<string, Severity | "off">>;

/** Creates a reader for values that have to be one of `candidates`. */
export function oneOf<T extends string>(candidates: readonly T[]): (value: string) => T {
  return (value) => {
    const found = candidates.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`${didYouMean(value, candidates)}It must be one of ${candidates.join(", ")}.`);
  };
}

/** Reads a network mode, or `default` for the mode of Windows tasks without one. */
export function networkMode(value: string): EffectiveNetworkMode {
  return oneOf([...NETWORK_MODES, "default"] as const)(value);
}

/** Reads launch types separated by commas, and adds them to those of earlier options. */
export function launchTypes(value: string, before: readonly LaunchType[] = []): readonly LaunchType[] {
  return [...before, ...value.split(",").map((part) => oneOf(LAUNCH_TYPES)(part.trim()))];
}

/** Reads an operating system family. Accepts Windows releases that are newer than this program. */
export function operatingSystem(value: string): string {
  return /^WINDOWS_SERVER_[0-9A-Z_]+$/.test(value) ? value : oneOf(OPERATING_SYSTEM_FAMILIES)(value);
}

/** Reads `id=severity`, and adds it to those of earlier options. */
export function ruleSetting(value: string, before: RuleSettings = {}): RuleSettings {
  const [id = "", severity, ...more] = value.split("=");
  if (severity === undefined || more.length > 0) {
    throw new InvalidArgumentError("It must be written id=severity, such as host-port-mismatch=warning.");
  }
  return { ...before, [ruleId(id)]: oneOf([...SEVERITIES, "off"] as const)(severity) };
}

/** Reads the id of a rule. */
export function ruleId(value: string): string {
  const ids = ruleMetas().map((meta) => meta.id);
  if (ids.includes(value)) return value;
  throw new InvalidArgumentError(
    `There is no rule "${value}". ${didYouMean(value, ids)}The option --list-rules prints all rules.`,
  );
}

/** Reads a number of warnings. */
export function count(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number, 0 or more.");
}

function didYouMean(value: string, candidates: readonly string[]): string {
  const best = nearest(value, candidates);
  return best === undefined ? "" : `Did you mean ${best}? `;
}
