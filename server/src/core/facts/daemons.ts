/**
 * The network mode that ECS sets for every daemon. It can't be written.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-daemons-task-definitions.html
 */
export const DAEMON_NETWORK_MODE = "daemon_bridge";

/** Where the tasks of an instance reach the daemons on it. */
export const DAEMON_ADDRESS = "169.254.172.2";
