import type { Command } from "commander";
import type { LaunchType } from "../core/spec/launch-types";
import { type EffectiveNetworkMode, NETWORK_MODES } from "../core/spec/network-modes";
import { launchTypes, oneOf, operatingSystem } from "./option-values";

/** What the arguments say of a bare array of container definitions. */
export interface AssumeSettings {
  readonly assumeNetworkMode?: EffectiveNetworkMode;
  readonly assumeLaunchType?: readonly LaunchType[];
  readonly assumeOs?: string;
}

/** Adds the three `--assume` options to a command, which it returns. */
export function assumeOptions(command: Command): Command {
  return command
    .option(
      "--assume-network-mode <mode>",
      "of a bare array of container definitions",
      oneOf([...NETWORK_MODES, "default"]),
    )
    .option("--assume-launch-type <type>", "likewise; repeatable, or separated by commas", launchTypes)
    .option("--assume-os <family>", "likewise: a value of operatingSystemFamily", operatingSystem);
}
