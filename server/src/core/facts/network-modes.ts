import type { OsFamily } from "./os-families";

/**
 * The values of `networkMode`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const NETWORK_MODES = ["awsvpc", "bridge", "host", "none"] as const;

/** A value of `networkMode` that ECS accepts. */
export type NetworkMode = (typeof NETWORK_MODES)[number];

/**
 * The effective mode of a task: a written one, or `default`, Docker's `nat` network, for a Windows task without
 * `networkMode`.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 */
export type EffectiveNetworkMode = NetworkMode | "default";

/** The mode of a task without `networkMode`, for messages. */
export const DEFAULT_MODE: Readonly<Record<OsFamily, string>> = {
  linux: "bridge",
  windows: "Docker's nat network",
  unknown: "bridge or Docker's nat network",
};

/** Whether ECS accepts this value of `networkMode`; case counts. */
export function isNetworkMode(value: string): value is NetworkMode {
  return (NETWORK_MODES as readonly string[]).includes(value);
}

/**
 * What people write for the mode of a task without `networkMode`: the word of the AWS tables, and Docker's own. ECS
 * lists neither as a value.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html
 */
export const MEANS_DEFAULT: readonly string[] = ["default", "nat"];
