/**
 * The default values of members, in lower case. Removing such a value changes nothing.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html hostPort 0 is a dynamic port, and
 *   protocol is tcp
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html essential is true
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html Fargate gives 20 GiB to a
 *   task that requests none
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html Windows has only the
 *   network that AWS calls default and Docker nat
 */
const DEFAULT_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["hostPort", ["0"]],
  ["protocol", ["tcp"]],
  ["networkMode", ["default", "nat"]],
  ["essential", ["true"]],
  ["sizeInGiB", ["20"]],
  ["awslogs-create-group", ["false"]],
  ["autoprovision", ["false"]],
  ["configuredAtLaunch", ["false"]],
  ["disableNetworking", ["false"]],
  ["enableFaultInjection", ["false"]],
  ["initProcessEnabled", ["false"]],
  ["interactive", ["false"]],
  ["privileged", ["false"]],
  ["pseudoTerminal", ["false"]],
  ["readOnly", ["false"]],
  ["readonlyRootFilesystem", ["false"]],
]);

/** Whether a value of a member is its default. */
export function isDefaultValue(key: string, value: string | number | boolean): boolean {
  return DEFAULT_VALUES.get(key)?.includes(String(value).toLowerCase()) === true;
}
