/**
 * The order in which AWS documents the members of each structure. A member that a fix adds is placed by it,
 * unless the author sorts the keys by name.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const TASK_DEFINITION_ORDER = [
  "family",
  "taskRoleArn",
  "executionRoleArn",
  "networkMode",
  "containerDefinitions",
  "volumes",
  "placementConstraints",
  "requiresCompatibilities",
  "cpu",
  "memory",
  "tags",
  "pidMode",
  "ipcMode",
  "proxyConfiguration",
  "ephemeralStorage",
  "runtimePlatform",
  "enableFaultInjection",
] as const;

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html */
export const PORT_MAPPING_ORDER = [
  "name",
  "containerPort",
  "containerPortRange",
  "hostPort",
  "protocol",
  "appProtocol",
] as const;
