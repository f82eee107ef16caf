import type { Command } from "commander";
import type { TaskDefinitionKind } from "../core/facts/field-spec";
import type { LaunchType } from "../core/facts/launch-types";
import type { EffectiveNetworkMode } from "../core/facts/network-modes";
import { launchTypes, networkMode, oneOf, operatingSystem } from "./option-values";

/** The `--assume` options: facts that a file does not contain. */
export interface AssumeSettings {
  readonly assumeKind?: TaskDefinitionKind;
  readonly assumeNetworkMode?: EffectiveNetworkMode;
  readonly assumeLaunchType?: readonly LaunchType[];
  readonly assumeOs?: string;
}

const KIND_NAMES: readonly TaskDefinitionKind[] = ["task", "daemon"];

/** Adds the `--assume` options to a command, which it returns. */
export function assumeOptions(command: Command): Command {
  return command
    .option("--assume-network-mode <mode>", "network mode of a bare array of container definitions", networkMode)
    .option("--assume-launch-type <type>", "its launch types; repeatable, or separated by commas", launchTypes)
    .option("--assume-os <family>", "its operatingSystemFamily", operatingSystem)
    .option("--assume-kind <kind>", "read files as task or as daemon task definitions", oneOf(KIND_NAMES));
}
