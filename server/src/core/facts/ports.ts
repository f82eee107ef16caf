import type { OsFamily } from "./os-families";

/** The smallest and the largest number a port can have. */
export const FIRST_PORT = 1;
export const LAST_PORT = 65535;

/** The values of `protocol`. ECS reads anything else as tcp. */
export const PROTOCOLS = ["tcp", "udp"] as const;

/** A transport protocol of a port mapping. */
export type Protocol = (typeof PROTOCOLS)[number];

/**
 * Host ports that the instance itself uses: SSH or remote management, the Docker daemon, the ECS agent. On an
 * unknown operating system only those that both reserve.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 * @see https://github.com/aws/amazon-ecs-agent `agent/config/config_unix.go` and `config_windows.go`
 */
export const RESERVED_HOST_PORTS: Readonly<Record<OsFamily, readonly number[]>> = {
  linux: [22, 2375, 2376, 51678, 51679, 51680],
  windows: [53, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 51678, 51679],
  unknown: [2375, 2376, 51678, 51679],
};

/**
 * The first port of the range for dynamic host ports. For an unknown operating system it is the higher of the two, so
 * that only a mistake on both is reported.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const FIRST_EPHEMERAL_PORT: Readonly<Record<OsFamily, number>> = {
  linux: 32768,
  windows: 49152,
  unknown: 49152,
};

/**
 * How many host ports an instance can have reserved at a time, including the default ones of the agent.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export const HOST_PORTS_PER_INSTANCE = 100;

/** How many of {@link HOST_PORTS_PER_INSTANCE} the instance itself uses: 22, 2375, 2376, 51678 and 51679. */
export const HOST_PORTS_TAKEN_BY_DEFAULT = 5;

/** The port on which a FireLens log router receives the logs of its task. */
export const FIRELENS_PORT = 24224;

/**
 * The container port that Fargate reserves in Windows tasks.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export const FARGATE_WINDOWS_PORT = 3150;

/** Whether a number can be a port of a container. */
export function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_PORT && value <= LAST_PORT;
}
