/**
 * The members whose strings name something: a resource, an address, a family. They should contain no line break or tab,
 * and no word that a program prints for a missing value. Without names that are used only within the file, and without
 * members with listed values.
 */
export const NAMING_TEXTS: ReadonlySet<string> = new Set([
  "RegisterTaskDefinitionRequest.family",
  "RegisterTaskDefinitionRequest.taskRoleArn",
  "RegisterTaskDefinitionRequest.executionRoleArn",
  "ContainerDefinition.name",
  "ContainerDefinition.image",
  "ContainerDefinition.hostname",
  "ContainerDefinition.user",
  "ContainerDefinition.dnsServers",
  "ContainerDefinition.dnsSearchDomains",
  "RepositoryCredentials.credentialsParameter",
  "PortMapping.name",
  "EnvironmentFile.value",
  "Secret.valueFrom",
  "HostEntry.hostname",
  "HostEntry.ipAddress",
  "Volume.name",
  "DockerVolumeConfiguration.driver",
  "EFSVolumeConfiguration.fileSystemId",
  "EFSAuthorizationConfig.accessPointId",
  "S3FilesVolumeConfiguration.fileSystemArn",
  "S3FilesVolumeConfiguration.accessPointArn",
  "FSxWindowsFileServerVolumeConfiguration.fileSystemId",
  "FSxWindowsFileServerAuthorizationConfig.credentialsParameter",
  "FSxWindowsFileServerAuthorizationConfig.domain",
]);

/** The members whose texts are paths of files. A path may end in `null`, as `/dev/null` does. */
export const PATH_TEXTS: ReadonlySet<string> = new Set([
  "ContainerDefinition.workingDirectory",
  "ContainerDefinition.credentialSpecs",
  "ContainerDefinition.dockerSecurityOptions",
  "MountPoint.containerPath",
  "Device.hostPath",
  "Device.containerPath",
  "Tmpfs.containerPath",
  "HostVolumeProperties.sourcePath",
  "EFSVolumeConfiguration.rootDirectory",
  "S3FilesVolumeConfiguration.rootDirectory",
  "FSxWindowsFileServerVolumeConfiguration.rootDirectory",
]);

/** The options of log drivers and log routers that name something; others are patterns, labels and formats. */
export const NAMING_OPTIONS: ReadonlySet<string> = new Set([
  "awslogs-group",
  "awslogs-region",
  "awslogs-stream-prefix",
  "awslogs-endpoint",
  "splunk-url",
  "splunk-index",
  "splunk-caname",
  "syslog-address",
  "gelf-address",
  "fluentd-address",
  "Name",
  "region",
  "log_group_name",
  "log_stream_prefix",
  "delivery_stream",
  "stream",
  "bucket",
  "Host",
  "config-file-value",
]);

/**
 * Valid values of such options that look like a missing value: Fluent Bit's output `null` drops everything.
 *
 * @see https://docs.fluentbit.io/manual/pipeline/outputs/null
 */
export const NAMES_OF_NOTHING: ReadonlyMap<string, string> = new Map([["Name", "null"]]);

/** The options of log drivers that are paths of files. */
export const PATH_OPTIONS: ReadonlySet<string> = new Set([
  "splunk-capath",
  "syslog-tls-ca-cert",
  "syslog-tls-cert",
  "syslog-tls-key",
]);
